package rules.drawdown.transport_comparison_test

import data.rules.drawdown.transport_comparison
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(patches) := _export(array.concat([{"op": "replace", "path": "/items/0/program", "value": "drawdown"}], patches))

_costs(contract, government) := {"op": "add", "path": "/drawdown", "value": {
	"contract_transport_usd": contract, "government_transport_usd": government,
}}

_finding(contract, government) := {
	"lines": [1],
	"message": "Show that contract transport costs less than the government's own, or use the latter.",
	"values": {"contract_transport_usd": contract, "government_transport_usd": government},
}

test_cost_that_is_not_lower_is_asked_about if {
	transport_comparison.found == {_finding(10, 10)} with input as _request([_costs(10, 10)])
	transport_comparison.found == {_finding(11, 10)} with input as _request([_costs(11, 10)])
	transport_comparison.found == {_finding(0, 0)} with input as _request([{"op": "add", "path": "/drawdown", "value": {"contract_transport_usd": 0}}])
}

test_lower_cost_is_shown if {
	transport_comparison.found == set() with input as _request([_costs(9, 10)])
}

test_without_contract_transport_nothing_is_compared if {
	transport_comparison.found == set() with input as _request([{"op": "add", "path": "/drawdown", "value": {"government_transport_usd": 10}}])
	transport_comparison.found == set() with input as _request([])
}

test_line_of_another_program_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	transport_comparison.found == {_finding(10, 10)} with input as _request([_costs(10, 10), other])
	transport_comparison.found == set() with input as _export([_costs(10, 10)])
}

test_exempt_line_is_not_asked if {
	transport_comparison.found == set() with input as _request([_costs(10, 10)]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_costs(10, 10)]),
	"outcome": {
		"drawdown.contract_transport_usd": "silent",
		"drawdown.government_transport_usd": "fires",
		"items[].program": "silent",
	},
}
