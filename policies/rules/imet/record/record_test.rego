package rules.imet.record_test

import data.rules.imet.record
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/training", "value": {"course": "Staff course"}},
		{"op": "add", "path": "/parties/-", "value": {
			"id": "trainee", "roles": ["trainee"], "type": "government", "country": "LTU",
			"name": "Officer", "body": "military", "screened_on": "2026-06-01",
		}},
	],
	patches,
))

_finding(course, trainees) := {
	"lines": [1],
	"message": "Record each trainee with course, dates, result and later career (FAA 548), and unit and place for the yearly report (FAA 656).",
	"values": {"course": course, "trainees": trainees},
}

_recorded := {_finding("Staff course", {"trainee"})}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"training.course": "fires",
	},
}

test_training_is_recorded if {
	record.found == _recorded with input as _request([])
}

test_record_is_due_without_course_and_trainee if {
	record.found == {_finding("not named", set())} with input as _request([
		{"op": "remove", "path": "/training"},
		{"op": "remove", "path": "/parties/2"},
	])
}

test_other_program_is_clear if {
	record.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	record.found == _recorded with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	record.found == set() with input as request
}
