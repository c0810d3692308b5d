package rules.drawdown.delivery_report_test

import data.rules.drawdown.delivery_report
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
	"message": "Report to Congress all that is delivered and what commercial transport saves.",
	"values": {},
}

test_it_is_told if {
	delivery_report.found == {_finding} with input as _request([])
}

test_line_of_another_program_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	delivery_report.found == {_finding} with input as _request([other])
	delivery_report.found == set() with input as _export([])
}

test_exempt_line_is_not_asked if {
	delivery_report.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
	},
}
