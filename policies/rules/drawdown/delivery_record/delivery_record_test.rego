package rules.drawdown.delivery_record_test

import data.rules.drawdown.delivery_record
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
	"message": "Record each delivery and the passing of title by the definitions of 2024.",
	"values": {},
}

test_it_is_told if {
	delivery_record.found == {_finding} with input as _request([])
}

test_line_of_another_program_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	delivery_record.found == {_finding} with input as _request([other])
	delivery_record.found == set() with input as _export([])
}

test_exempt_line_is_not_asked if {
	delivery_record.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
	},
}
