package rules.packet.request_letter_test

import data.rules.packet.request_letter
import data.testing

_missing := {
	"lines": [],
	"message": "No signed request of the holding government is on file: attach its note or ministry letter to PM/RSAT (document request_letter with signed_by). A letter of a firm does not count.",
	"values": {},
}

test_letter_is_asked_for_when_absent if {
	request_letter.found == {_missing} with input as testing.request([{"op": "remove", "path": "/documents/0"}])
}

test_letter_is_asked_for_when_the_origin_is_unknown if {
	request := testing.request([
		{"op": "remove", "path": "/documents/0"},
		{"op": "remove", "path": "/items/0/program"},
	])

	request_letter.found == {_missing} with input as request
}

test_letter_on_file_is_enough if {
	request_letter.found == set() with input as testing.request([])
}

test_letter_that_names_no_party_is_enough if {
	request_letter.found == set() with input as testing.request([{"op": "remove", "path": "/documents/0/party"}])
}

test_letter_without_signer_does_not_count if {
	request_letter.found == {_missing} with input as testing.request([{"op": "remove", "path": "/documents/0/signed_by"}])
}

test_letter_of_a_firm_does_not_count if {
	request := testing.request([{"op": "replace", "path": "/parties/0/type", "value": "private"}])

	request_letter.found == {_missing} with input as request
}

test_letter_of_a_party_of_unknown_type_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/parties/0/type"}])

	request_letter.found == {{"unknown": {"parties[0].type"}}} with input as request
}

test_letter_without_day_of_signature_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/documents/0/signed_on"}])

	request_letter.found == {{"unknown": {"documents[0].signed_on"}}} with input as request
}

test_unsigned_letter_without_day_of_signature_does_not_count if {
	request := testing.request([
		{"op": "remove", "path": "/documents/0/signed_on"},
		{"op": "remove", "path": "/documents/0/signed_by"},
	])

	request_letter.found == {_missing} with input as request
}

test_licensed_lines_need_no_letter_to_rsat if {
	request := testing.request([
		{"op": "remove", "path": "/documents/0"},
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
	])

	request_letter.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "remove", "path": "/documents/0"}]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].party": "fires",
		"documents[].signed_by": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "fires",
		"parties[].type": "fires",
	},
}
