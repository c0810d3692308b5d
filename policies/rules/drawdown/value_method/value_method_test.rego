package rules.drawdown.value_method_test

import data.rules.drawdown.value_method
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(patches) := _export(array.concat([{"op": "replace", "path": "/items/0/program", "value": "drawdown"}], patches))

_finding := {
	"lines": [1],
	"message": "Record how the drawdown is valued (FAA 644(m)(2)): give drawdown.value_method.",
	"values": {},
}

test_method_is_asked_for if {
	value_method.found == {_finding} with input as _request([])
	value_method.found == {_finding} with input as _request([{"op": "add", "path": "/drawdown", "value": {"purpose": "disaster"}}])
}

test_recorded_method_is_enough if {
	value_method.found == set() with input as _request([{"op": "add", "path": "/drawdown", "value": {"value_method": "Adjusted cost"}}])
}

test_line_of_another_program_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	value_method.found == {_finding} with input as _request([other])
	value_method.found == set() with input as _export([])
}

test_exempt_line_is_not_asked if {
	value_method.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"drawdown.value_method": "fires",
		"items[].program": "silent",
	},
}
