package rules.packet.assurance_government_test

import data.rules.packet.assurance_government
import data.testing

_missing := {
	"lines": [],
	"message": "The receiving government has not signed the end-use, retransfer and security undertakings: attach its end-use assurance (document eua with its party) or its blanket assurance (document blanket_assurance).",
	"values": {},
}

_no_assurance := {"op": "remove", "path": "/documents/1"}

_without(patches) := testing.request(array.concat([_no_assurance], patches))

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

_type(name) := {"op": "replace", "path": "/parties/1/type", "value": name}

test_assurance_is_asked_for_when_absent if {
	assurance_government.found == {_missing} with input as _without([])
}

test_assurance_of_the_recipient_is_enough if {
	assurance_government.found == set() with input as testing.request([])
}

test_assurance_of_another_party_does_not_count if {
	request := testing.request([{"op": "replace", "path": "/documents/1/party", "value": "holder"}])

	assurance_government.found == {_missing} with input as request
}

test_assurance_that_names_no_party_does_not_count if {
	request := testing.request([{"op": "remove", "path": "/documents/1/party"}])

	assurance_government.found == {_missing} with input as request
}

test_blanket_assurance_is_enough if {
	request := _without([{"op": "add", "path": "/documents/-", "value": {"kind": "blanket_assurance", "signed_on": "2024-01-01"}}])

	assurance_government.found == set() with input as request
}

test_blanket_consent_is_enough if {
	request := _without([{"op": "add", "path": "/arrangement", "value": {"blanket_ref": "LN-1"}}])

	assurance_government.found == set() with input as request
}

test_change_of_end_use_takes_the_assurance_of_the_holder if {
	request := testing.request([
		_kind("change_of_end_use"),
		{"op": "replace", "path": "/documents/1/party", "value": "holder"},
	])

	assurance_government.found == set() with input as request
	assurance_government.found == {_missing} with input as _without([_kind("change_of_end_use")])
}

test_international_organization_is_asked_too if {
	assurance_government.found == {_missing} with input as _without([_type("international_org")])
}

test_private_recipient_gives_another_assurance if {
	assurance_government.found == set() with input as _without([_type("private")])
}

test_united_states_gives_no_assurance_to_itself if {
	assurance_government.found == set() with input as _without([_type("us_government")])
}

test_recipient_of_unknown_type_is_not_evaluated if {
	request := _without([{"op": "remove", "path": "/parties/1/type"}])

	assurance_government.found == {{"unknown": {"parties[1].type"}}} with input as request
}

test_type_does_not_matter_beside_an_assurance if {
	request := testing.request([{"op": "remove", "path": "/parties/1/type"}])

	assurance_government.found == set() with input as request
}

test_assurance_without_day_of_signature_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/documents/1/signed_on"}])

	assurance_government.found == {{"unknown": {"documents[1].signed_on"}}} with input as request
}

test_assurance_signed_after_the_decision_date_does_not_count if {
	request := testing.request([{"op": "replace", "path": "/documents/1/signed_on", "value": "2026-06-02"}])

	assurance_government.found == {_missing} with input as request
}

test_disposal_is_not_asked if {
	assurance_government.found == set() with input as _without([_kind("disposal")])
}

test_line_of_unknown_origin_is_asked_too if {
	request := _without([{"op": "remove", "path": "/items/0/program"}])

	assurance_government.found == {_missing} with input as request
}

test_licensed_line_is_not_asked if {
	request := _without([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	assurance_government.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _without([]),
	"outcome": {
		"arrangement.blanket_ref": "fires",
		"documents[].expires_on": "fires",
		"documents[].party": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "fires",
		"parties[].type": "unknown",
	},
}
