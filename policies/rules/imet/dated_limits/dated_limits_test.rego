package rules.imet.dated_limits_test

import data.rules.imet.dated_limits
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/training", "value": {"course_type": "short_course"}},
	],
	patches,
))

_finding(type) := {
	"lines": [1],
	"message": sprintf("A memo of 2002, superseded since, limited courses of type %s: DSCA says what is in force.", [type]),
	"values": {"course_type": type},
}

_type(value) := {"op": "replace", "path": "/training/course_type", "value": value}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"training.course_type": "silent",
	},
}

test_each_limited_course_is_referred if {
	every type in ["postgraduate_degree", "short_course"] {
		dated_limits.found == {_finding(type)} with input as _request([_type(type)])
	}
}

test_other_course_is_clear if {
	dated_limits.found == set() with input as _request([_type("other")])
	dated_limits.found == set() with input as _request([{"op": "remove", "path": "/training/course_type"}])
	dated_limits.found == set() with input as _request([{"op": "remove", "path": "/training"}])
}

test_other_program_is_clear if {
	dated_limits.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	dated_limits.found == {_finding("short_course")} with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	dated_limits.found == set() with input as request
}
