package rules.fmf.net_proceeds_test

import data.rules.fmf.net_proceeds
import data.testing

_request(patches) := testing.request(array.concat([{"op": "add", "path": "/items/0/funding", "value": "fmf_loan"}], patches))

_finding := {
	"lines": [1],
	"message": "Financed items are sold for value: State decides whether the net proceeds are due to the United States.",
	"values": {},
}

test_sale_for_value_is_referred if {
	net_proceeds.found == {_finding} with input as _request([])
}

test_gift_is_not if {
	net_proceeds.found == set() with input as _request([{"op": "replace", "path": "/sale_price_usd", "value": 0}])
	net_proceeds.found == set() with input as _request([
		{"op": "remove", "path": "/sale_price_usd"},
		{"op": "replace", "path": "/kind", "value": "grant"},
	])
}

test_sale_without_a_price_is_not_evaluated if {
	net_proceeds.found == {{"unknown": {"sale_price_usd"}}} with input as _request([{"op": "remove", "path": "/sale_price_usd"}])
}

test_other_money_is_not_asked if {
	net_proceeds.found == set() with input as _request([{"op": "replace", "path": "/items/0/funding", "value": "national"}])
}

test_only_financed_lines_are_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	net_proceeds.found == {_finding} with input as _request([other])
}

test_exempt_line_is_not_asked if {
	net_proceeds.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].funding": "silent",
		"sale_price_usd": "unknown",
	},
}
