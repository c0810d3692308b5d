package rules.grant.net_proceeds_waiver_test

import data.rules.grant.net_proceeds_waiver
import data.testing

_asked := {{
	"lines": [1],
	"message": "A waiver of the net proceeds is asked for items delivered before 1985-01-01: State decides whether it is in the national interest.",
	"values": {"delivered_before": "1985-01-01"},
}}

# A grant of 1984, sold, with the waiver claimed.
_claim(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "replace", "path": "/items/0/delivered_on", "value": "1984-12-31"},
		{"op": "add", "path": "/claims", "value": ["faa_505f_waiver"]},
	],
	patches,
))

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_remove(path) := {"op": "remove", "path": path}

test_waiver_of_an_early_delivery_is_referred if {
	every program in ["map", "drawdown"] {
		net_proceeds_waiver.found == _asked with input as _claim([_program(program)])
	}
	net_proceeds_waiver.found == _asked with input as _claim([_program("eda"), {"op": "add", "path": "/items/0/authority", "value": "faa_516"}])
}

test_delivery_from_1985_on_is_clear if {
	request := _claim([{"op": "replace", "path": "/items/0/delivered_on", "value": "1985-01-01"}])

	net_proceeds_waiver.found == set() with input as request
}

test_waiver_that_is_not_asked_is_clear if {
	net_proceeds_waiver.found == set() with input as _claim([{"op": "replace", "path": "/claims", "value": ["126.7"]}])
	net_proceeds_waiver.found == set() with input as _claim([_remove("/claims")])
}

test_gift_is_clear if {
	request := _claim([{"op": "replace", "path": "/sale_price_usd", "value": 0}])

	net_proceeds_waiver.found == set() with input as request
}

test_bought_items_and_other_programs_are_clear if {
	every program in ["fms", "pko", "incle"] {
		net_proceeds_waiver.found == set() with input as _claim([_program(program)])
	}
}

test_day_of_delivery_that_is_not_given_is_not_evaluated if {
	request := _claim([_remove("/items/0/delivered_on")])

	net_proceeds_waiver.found == {{"unknown": {"items[0].delivered_on"}}} with input as request
}

test_sale_without_a_price_is_not_evaluated if {
	net_proceeds_waiver.found == {{"unknown": {"sale_price_usd"}}} with input as _claim([_remove("/sale_price_usd")])
}

test_sale_without_a_price_delivered_later_is_clear if {
	request := _claim([_remove("/sale_price_usd"), {"op": "replace", "path": "/items/0/delivered_on", "value": "1985-01-01"}])

	net_proceeds_waiver.found == set() with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := _claim([_remove("/items/0/program")])

	net_proceeds_waiver.found == {{"unknown": {"items[0].program"}}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _claim([_program("eda"), {"op": "add", "path": "/items/0/authority", "value": "faa_516"}]),
	"outcome": {
		"claims": "silent",
		"items[].authority": "unknown",
		"items[].delivered_on": "unknown",
		"items[].program": "unknown",
		"sale_price_usd": "unknown",
	},
}
