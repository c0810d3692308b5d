package rules.notification.aeca_3d_mde_nato5_test

import data.rules.notification.aeca_3d_mde_nato5
import data.testing

_finding(authority, lines, amount) := {
	"lines": lines,
	"message": sprintf("Major defense equipment of %s origin costs $%d at acquisition; the level is $25000000.", [authority, amount]),
	"values": {"authority": authority, "acquisition_cost_usd": amount, "level_usd": 25000000},
}

_major(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/mde", "value": true}],
	patches,
))

_cost(amount) := {"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": amount}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

test_level_fires_at_equality if {
	aeca_3d_mde_nato5.found == {_finding("government", [1], 25000000)} with input as _major([_cost(25000000)])
}

test_one_dollar_below_the_level_is_clear if {
	aeca_3d_mde_nato5.found == set() with input as _major([_cost(24999999)])
}

test_items_of_dcs_origin_have_the_same_level if {
	request := _major([_cost(25000000), {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	aeca_3d_mde_nato5.found == {_finding("dcs", [1], 25000000)} with input as request
}

test_grants_count_with_sales_of_the_government if {
	request := _major([
		_cost(15000000),
		_second({"line": 2, "program": "drawdown", "mde": true, "values": {"acquisition_cost_usd": 10000000}}),
	])

	aeca_3d_mde_nato5.found == {_finding("government", [1, 2], 25000000)} with input as request
}

test_what_is_no_major_equipment_does_not_count if {
	request := _major([_cost(24999999), _second({"line": 2, "values": {"acquisition_cost_usd": 50000000}})])

	aeca_3d_mde_nato5.found == set() with input as request
}

test_service_without_the_mark_is_no_major_equipment if {
	request := _major([
		_cost(24999999),
		_second({"line": 2, "type": "service", "values": {"acquisition_cost_usd": 50000000}}),
		{"op": "remove", "path": "/items/1/mde"},
	])

	aeca_3d_mde_nato5.found == set() with input as request
}

test_others_have_the_standard_level if {
	request := _major([_cost(25000000), {"op": "replace", "path": "/parties/1/country", "value": "BRA"}])

	aeca_3d_mde_nato5.found == set() with input as request
}

test_jordan_was_a_partner_for_three_years if {
	jordan := {"op": "replace", "path": "/parties/1/country", "value": "JOR"}
	last := {"op": "replace", "path": "/decision_date", "value": "2019-02-17"}
	after := {"op": "replace", "path": "/decision_date", "value": "2019-02-18"}

	aeca_3d_mde_nato5.found == {_finding("government", [1], 25000000)} with input as _major([_cost(25000000), jordan, last])
	aeca_3d_mde_nato5.found == set() with input as _major([_cost(25000000), jordan, after])
}

test_item_that_may_be_major_equipment_is_not_evaluated if {
	request := _major([_cost(25000000), {"op": "remove", "path": "/items/0/mde"}])

	aeca_3d_mde_nato5.found == {{"unknown": {"items[0].mde"}}} with input as request
}

test_item_that_is_too_cheap_either_way_is_clear if {
	request := _major([_cost(24999999), {"op": "remove", "path": "/items/0/mde"}])

	aeca_3d_mde_nato5.found == set() with input as request
}

test_line_without_cost_is_not_evaluated if {
	request := _major([{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}])

	aeca_3d_mde_nato5.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}} with input as request
}

test_cost_of_what_is_no_major_equipment_does_not_matter if {
	request := testing.request([{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}])

	aeca_3d_mde_nato5.found == set() with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := _major([_cost(25000000), {"op": "remove", "path": "/items/0/program"}])

	aeca_3d_mde_nato5.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_recipient_of_unknown_country_is_not_evaluated if {
	request := _major([_cost(25000000), {"op": "remove", "path": "/parties/1/country"}])

	aeca_3d_mde_nato5.found == {{"unknown": {"parties[1].country"}}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _major(array.concat(testing.upgrade, [_cost(25000000)])),
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
