package rules.teams.advice_minimum_test

import data.rules.teams.advice_minimum
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/team", "value": {"members": 4, "tasks": ["advise"], "flags": ["assigned_515"]}},
	],
	patches,
))

_kept := {{
	"lines": [1],
	"message": "Members assigned under FAA 515 keep advice and training to a minimum: use temporary teams for the rest.",
	"values": {},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"team.flags": "silent",
	},
}

test_assigned_staff_advise_little if {
	advice_minimum.found == _kept with input as _request([])
}

test_others_are_clear if {
	advice_minimum.found == set() with input as _request([{"op": "replace", "path": "/team/flags", "value": ["contractors"]}])
	advice_minimum.found == set() with input as _request([{"op": "remove", "path": "/team/flags"}])
	advice_minimum.found == set() with input as _request([{"op": "remove", "path": "/team"}])
}

test_other_program_is_clear if {
	advice_minimum.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	advice_minimum.found == _kept with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	advice_minimum.found == set() with input as request
}
