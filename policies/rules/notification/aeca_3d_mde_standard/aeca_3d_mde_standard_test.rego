package rules.notification.aeca_3d_mde_standard_test

import data.rules.notification.aeca_3d_mde_standard
import data.testing

_to_brazil(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/parties/1/country", "value": "BRA"},
		{"op": "replace", "path": "/items/0/mde", "value": true},
	],
	patches,
))

_cost(amount) := {"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": amount}

_finding(amount) := {
	"lines": [1],
	"message": sprintf("Major defense equipment of government origin costs $%d at acquisition; the level is $14000000.", [amount]),
	"values": {"authority": "government", "acquisition_cost_usd": amount, "level_usd": 14000000},
}

test_level_fires_at_equality if {
	aeca_3d_mde_standard.found == {_finding(14000000)} with input as _to_brazil([_cost(14000000)])
}

test_one_dollar_below_the_level_is_clear if {
	aeca_3d_mde_standard.found == set() with input as _to_brazil([_cost(13999999)])
}

test_member_of_nato_has_the_higher_level if {
	aeca_3d_mde_standard.found == set() with input as _to_brazil([
		_cost(14000000),
		{"op": "replace", "path": "/parties/1/country", "value": "LTU"},
	])
}

test_outside_sales_territory_takes_the_standard_level if {
	aeca_3d_mde_standard.found == {_finding(14000000)} with input as _to_brazil([
		_cost(14000000),
		{"op": "replace", "path": "/parties/1/country", "value": "LTU"},
		{"op": "add", "path": "/reexport_countries", "value": ["BRA"]},
	])
}

test_item_that_may_be_major_defense_equipment_is_not_evaluated if {
	aeca_3d_mde_standard.found == {{"unknown": {"items[0].mde"}}} with input as _to_brazil([
		_cost(14000000),
		{"op": "remove", "path": "/items/0/mde"},
	])
}

test_item_that_is_too_cheap_either_way_is_clear if {
	aeca_3d_mde_standard.found == set() with input as _to_brazil([
		_cost(13999999),
		{"op": "remove", "path": "/items/0/mde"},
	])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _to_brazil(array.concat(testing.upgrade, [_cost(14000000)])),
	"outcome": {
		"arrangement.kind": "fires",
		"items[].flags": "fires",
		"items[].mde": "unknown",
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "fires",
		"permanence": "fires",
		"reexport_countries": "fires",
		"work.capability_increase": "unknown",
		"work.purpose": "unknown",
	},
}
