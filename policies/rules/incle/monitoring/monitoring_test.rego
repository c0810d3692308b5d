package rules.incle.monitoring_test

import data.rules.incle.monitoring
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
	],
	patches,
))

_told := {{
	"lines": [1],
	"message": "The post monitors these items for their useful life and reports to State INL every year; the user lets it.",
	"values": {},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {"items[].program": "silent"},
}

test_line_of_the_program_is_told if {
	monitoring.found == _told with input as _request([])
}

test_other_program_is_clear if {
	monitoring.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "map"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	monitoring.found == _told with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_first_provision_is_told_too if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	monitoring.found == _told with input as request
}

test_exempt_line_is_not_asked if {
	monitoring.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}
