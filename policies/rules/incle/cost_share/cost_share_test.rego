package rules.incle.cost_share_test

import data.rules.incle.cost_share
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
	],
	patches,
))

_told := {{
	"lines": [1],
	"message": "The country should bear a fair share of the cost of the program, in money or in kind.",
	"values": {},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {"items[].program": "silent"},
}

test_line_of_the_program_is_told if {
	cost_share.found == _told with input as _request([])
}

test_other_program_is_clear if {
	cost_share.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "map"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	cost_share.found == _told with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	cost_share.found == set() with input as request
}
