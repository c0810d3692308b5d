package rules.incle.use_as_intended_test

import data.rules.incle.use_as_intended
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/kind", "value": "change_of_end_use"},
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
	],
	patches,
))

_told := {{
	"lines": [1],
	"message": "The use of INCLE items changes: they serve only what they were furnished for, so new authority is needed.",
	"values": {},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {"items[].program": "silent"},
}

test_line_of_the_program_is_told if {
	use_as_intended.found == _told with input as _request([])
}

test_other_program_is_clear if {
	use_as_intended.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "map"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	use_as_intended.found == _told with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_other_kinds_are_clear if {
	every kind in ["sale", "temporary", "return_to_us"] {
		use_as_intended.found == set() with input as _request([{"op": "replace", "path": "/kind", "value": kind}])
	}
}

test_exempt_line_is_not_asked if {
	use_as_intended.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}
