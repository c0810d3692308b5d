package rules.packet.non_disclosure_test

import data.rules.packet.non_disclosure
import data.testing

_missing := {
	"lines": [1],
	"message": "Technical data or software of government origin goes to a private party that has not promised secrecy: attach its undertaking (document non_disclosure).",
	"values": {},
}

_data(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/type", "value": "technical_data"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
	],
	patches,
))

_paper := {"op": "add", "path": "/documents/-", "value": {"kind": "non_disclosure", "signed_on": "2026-04-02"}}

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_type(name) := {"op": "replace", "path": "/parties/1/type", "value": name}

test_data_for_a_firm_need_an_undertaking if {
	non_disclosure.found == {_missing} with input as _data([])
}

test_software_for_a_person_needs_an_undertaking if {
	request := _data([_type("individual"), {"op": "replace", "path": "/items/0/type", "value": "software"}])

	non_disclosure.found == {_missing} with input as request
}

test_data_for_a_contractor_of_a_government_need_an_undertaking if {
	contractor := {"id": "firm", "roles": ["contractor"], "type": "private"}
	request := _data([_type("government"), {"op": "add", "path": "/parties/-", "value": contractor}])

	non_disclosure.found == {_missing} with input as request
}

test_private_carrier_of_data_needs_none if {
	carrier := {"id": "firm", "roles": ["carrier"], "type": "private"}
	request := _data([_type("government"), {"op": "add", "path": "/parties/-", "value": carrier}])

	non_disclosure.found == set() with input as request
}

test_undertaking_on_file_is_enough if {
	non_disclosure.found == set() with input as _data([_paper])
}

test_undertaking_without_day_of_signature_is_not_evaluated if {
	request := _data([_paper, {"op": "remove", "path": "/documents/3/signed_on"}])

	non_disclosure.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_government_needs_none if {
	non_disclosure.found == set() with input as _data([_type("government")])
}

test_articles_need_none if {
	request := _data([{"op": "replace", "path": "/items/0/type", "value": "article"}])

	non_disclosure.found == set() with input as request
}

test_licensed_data_need_none if {
	non_disclosure.found == set() with input as _data([_program("dcs")])
}

test_data_of_unknown_origin_are_not_evaluated if {
	request := _data([{"op": "remove", "path": "/items/0/program"}])

	non_disclosure.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_receiver_of_unknown_type_is_not_evaluated if {
	request := _data([{"op": "remove", "path": "/parties/1/type"}])

	non_disclosure.found == {{"unknown": {"parties[1].type"}}} with input as request
}

test_type_does_not_matter_for_licensed_data if {
	request := _data([_program("dcs"), {"op": "remove", "path": "/parties/1/type"}])

	non_disclosure.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _data([]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "unknown",
		"parties[].type": "unknown",
	},
}
