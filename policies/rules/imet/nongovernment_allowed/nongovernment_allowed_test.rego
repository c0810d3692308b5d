package rules.imet.nongovernment_allowed_test

import data.rules.imet.nongovernment_allowed
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/parties/-", "value": {
			"id": "trainee", "roles": ["trainee"], "type": "government", "country": "LTU",
			"name": "Officer", "body": "non_government", "screened_on": "2026-06-01",
		}},
	],
	patches,
))

_allowed := {{
	"lines": [1],
	"message": "From outside government: trainee. They may attend where the course helps civil-military relations, civilian control or human rights.",
	"values": {"trainees": {"trainee"}},
}}

_no_body := {"op": "remove", "path": "/parties/2/body"}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"parties[].body": "unknown",
		"parties[].type": "fires",
	},
}

test_trainee_from_outside_government_may_attend if {
	nongovernment_allowed.found == _allowed with input as _request([])
}

test_other_trainees_are_clear if {
	every body in ["military", "legislature", "police"] {
		nongovernment_allowed.found == set() with input as _request([{"op": "replace", "path": "/parties/2/body", "value": body}])
	}
}

test_other_parties_do_not_matter if {
	nongovernment_allowed.found == set() with input as _request([{"op": "replace", "path": "/parties/2/roles", "value": ["end_user"]}])
}

test_body_of_a_government_trainee_is_needed if {
	nongovernment_allowed.found == {{"unknown": {"parties[2].body"}}} with input as _request([_no_body])
}

test_person_without_a_body_is_not_known_to_be_one if {
	nongovernment_allowed.found == set() with input as _request([_no_body, {"op": "replace", "path": "/parties/2/type", "value": "individual"}])
}

test_trainee_without_body_and_type_is_not_evaluated if {
	nongovernment_allowed.found == {{"unknown": {"parties[2].body", "parties[2].type"}}} with input as _request([_no_body, {"op": "remove", "path": "/parties/2/type"}])
}

test_other_program_is_clear if {
	nongovernment_allowed.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	nongovernment_allowed.found == _allowed with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	nongovernment_allowed.found == set() with input as request
}
