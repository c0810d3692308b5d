package rules.grant.net_proceeds_test

import data.rules.grant.net_proceeds
import data.testing

_finding(lines, price) := {
	"lines": lines,
	"message": sprintf("Grant items are sold for $%d: the price less the direct cost of selling is paid to the United States.", [price]),
	"values": {"sale_price_usd": price},
}

_due := {_finding([1], 2000000)}

_of(program, patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/program", "value": program}],
	patches,
))

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

_price(amount) := {"op": "replace", "path": "/sale_price_usd", "value": amount}

_delivered(day) := {"op": "replace", "path": "/items/0/delivered_on", "value": day}

_authority(name) := {"op": "add", "path": "/items/0/authority", "value": name}

_remove(path) := {"op": "remove", "path": path}

_claimed := {"op": "add", "path": "/claims", "value": ["faa_505f_waiver"]}

test_every_grant_program_owes_them if {
	every program in ["map", "drawdown", "pko", "incle"] {
		net_proceeds.found == _due with input as _of(program, [])
	}
	net_proceeds.found == _due with input as _of("eda", [_authority("faa_516")])
}

test_bought_items_owe_none if {
	net_proceeds.found == set() with input as testing.request([])
	net_proceeds.found == set() with input as _of("eda", [_authority("aeca_21")])
}

test_one_dollar_is_value_and_none_is_not if {
	net_proceeds.found == {_finding([1], 1)} with input as _of("map", [_price(1)])
	net_proceeds.found == set() with input as _of("map", [_price(0)])
}

test_disposal_for_a_price_is_a_sale_for_value if {
	net_proceeds.found == _due with input as _of("map", [_kind("disposal")])
	net_proceeds.found == set() with input as _of("map", [_kind("disposal"), _remove("/sale_price_usd")])
}

test_kind_that_moves_nothing_owes_none if {
	net_proceeds.found == set() with input as _of("map", [_kind("change_of_end_use")])
}

test_sale_without_a_price_is_not_evaluated if {
	net_proceeds.found == {{"unknown": {"sale_price_usd"}}} with input as _of("map", [_remove("/sale_price_usd")])
}

test_sale_of_bought_items_without_a_price_is_clear if {
	net_proceeds.found == set() with input as testing.request([_remove("/sale_price_usd")])
}

test_services_are_no_implements_of_war if {
	every type in ["service", "training", "construction"] {
		net_proceeds.found == set() with input as _of("map", [{"op": "replace", "path": "/items/0/type", "value": type}])
	}
}

test_data_and_software_may_be_implements_of_war if {
	every type in ["technical_data", "software"] {
		net_proceeds.found == _due with input as _of("map", [{"op": "replace", "path": "/items/0/type", "value": type}])
	}
}

test_waiver_asked_for_an_early_delivery_ends_it if {
	net_proceeds.found == set() with input as _of("map", [_claimed, _delivered("1984-12-31")])
	net_proceeds.found == _due with input as _of("map", [_claimed, _delivered("1985-01-01")])
}

test_early_delivery_without_a_waiver_owes_them if {
	net_proceeds.found == _due with input as _of("map", [_delivered("1984-12-31")])
}

test_program_whose_waiver_nobody_decides_owes_them if {
	every program in ["pko", "incle"] {
		net_proceeds.found == _due with input as _of(program, [_claimed, _delivered("1984-12-31")])
	}
}

test_waiver_without_a_day_of_delivery_is_not_evaluated if {
	request := _of("map", [_claimed, _remove("/items/0/delivered_on")])

	net_proceeds.found == {{"unknown": {"items[0].delivered_on"}}} with input as request
}

test_day_of_delivery_does_not_matter_without_a_waiver if {
	net_proceeds.found == _due with input as _of("map", [_remove("/items/0/delivered_on")])
}

test_waiver_has_no_day_where_the_table_has_none if {
	net_proceeds.found == _due with input as _of("map", [_claimed, _delivered("1984-12-31")])
		with data.tables.limits.entries as []
}

test_excess_item_that_may_be_a_grant_is_not_evaluated if {
	net_proceeds.found == {{"unknown": {"items[0].authority"}}} with input as _of("eda", [])
}

test_line_of_unknown_origin_is_not_evaluated_beside_one_that_owes if {
	request := _of("map", [
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})},
		_remove("/items/1/program"),
	])

	net_proceeds.found == _due | {{"unknown": {"items[1].program"}}} with input as request
}

test_exempt_lines_owe_none if {
	net_proceeds.found == set() with input as _of("map", []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _of("eda", [_authority("faa_516")]),
	"outcome": {
		"claims": "fires",
		"items[].authority": "unknown",
		"items[].delivered_on": "fires",
		"items[].program": "unknown",
		"sale_price_usd": "unknown",
	},
}
