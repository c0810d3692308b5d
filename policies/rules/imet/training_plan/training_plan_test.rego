package rules.imet.training_plan_test

import data.rules.imet.training_plan
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/training", "value": {"course": "Staff course"}},
	],
	patches,
))

_missing := {{
	"lines": [1],
	"message": "The course is not in the combined training plan: give its entry (field training.plan_reference).",
	"values": {},
}}

_planned := {"op": "add", "path": "/training/plan_reference", "value": "CETPP 26-014"}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"training.plan_reference": "fires",
	},
}

test_course_without_an_entry_is_missing if {
	training_plan.found == _missing with input as _request([])
	training_plan.found == _missing with input as _request([{"op": "remove", "path": "/training"}])
}

test_course_with_an_entry_is_clear if {
	training_plan.found == set() with input as _request([_planned])
}

test_other_program_is_clear if {
	training_plan.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	training_plan.found == _missing with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	training_plan.found == set() with input as request
}
