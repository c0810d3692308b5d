package rules.drawdown.new_procurement_test

import data.rules.drawdown.new_procurement
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "drawdown"},
		{"op": "add", "path": "/items/0/source", "value": "new_procurement"},
	],
	patches,
))

_finding := {
	"lines": [1],
	"message": "A drawdown takes from stock and from services at hand: take newly procured lines off it, or furnish them otherwise.",
	"values": {},
}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

_source(name) := {"op": "replace", "path": "/items/0/source", "value": name}

_unsourced := {"op": "remove", "path": "/items/0/source"}

test_new_procurement_is_denied if {
	new_procurement.found == {_finding} with input as _request([])
}

test_stock_is_clear if {
	every name in ["dod_stock", "other_agency_stock"] {
		new_procurement.found == set() with input as _request([_source(name)])
	}
}

test_line_without_a_source_is_not_evaluated if {
	new_procurement.found == {{"unknown": {"items[0].source"}}} with input as _request([_unsourced])
}

test_line_that_is_denied_stands_beside_one_that_is_open if {
	request := _request([_second({"line": 2, "program": "drawdown"})])

	new_procurement.found == {_finding, {"unknown": {"items[1].source"}}} with input as request
}

test_line_of_another_program_is_not_named if {
	new_procurement.found == {_finding} with input as _request([_second({"line": 2, "source": "new_procurement"})])
}

test_other_program_may_procure if {
	fms := {"op": "replace", "path": "/items/0/program", "value": "fms"}

	new_procurement.found == set() with input as _request([fms])
	new_procurement.found == set() with input as _request([fms, _unsourced])
}

test_later_transfer_is_not_asked if {
	transfer := {"op": "replace", "path": "/phase", "value": "transfer"}

	new_procurement.found == set() with input as _request([transfer])
	new_procurement.found == set() with input as _request([transfer, _unsourced])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"items[].source": "unknown",
	},
}
