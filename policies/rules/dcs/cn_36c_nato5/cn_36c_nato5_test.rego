package rules.dcs.cn_36c_nato5_test

import data.rules.dcs.cn_36c_nato5
import data.testing

_finding(lines, item_class, amount) := {
	"lines": lines,
	"message": sprintf("%s under licence: $%d by contract; the level is $%d. Certify to Congress before the licence is issued.", [
		_names[item_class],
		amount,
		_levels[item_class],
	]),
	"values": {"item_class": item_class, "contract_price_usd": amount, "level_usd": _levels[item_class]},
}

_names := {"mde": "Major defense equipment", "total": "All articles and services"}

_levels := {"mde": 25000000, "total": 100000000}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_licence(mde, price, patches) := testing.request(array.concat(
	[
		_replace("/phase", "export"),
		_replace("/kind", "new"),
		_replace("/items/0/program", "dcs"),
		_replace("/items/0/mde", mde),
		_replace("/items/0/values", {"contract_price_usd": price}),
	],
	patches,
))

_riding(actions) := testing.request([_add("/linked_actions", actions)])

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _licence(true, 25000000, []),
	"outcome": {
		"items[].mde": "unknown",
		"items[].program": "silent",
		"items[].values.contract_price_usd": "unknown",
		"linked_actions[].mde_value_usd": "fires",
		"linked_actions[].value_usd": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"reexport_countries": "fires",
	},
}

test_levels_fire_at_equality if {
	cn_36c_nato5.found == {_finding([1], "mde", 25000000)} with input as _licence(true, 25000000, [])
	cn_36c_nato5.found == {_finding([1], "total", 100000000)} with input as _licence(false, 100000000, [])
}

test_one_dollar_below_is_clear if {
	cn_36c_nato5.found == set() with input as _licence(true, 24999999, [])
	cn_36c_nato5.found == set() with input as _licence(false, 99999999, [])
}

test_others_have_the_standard_level if {
	cn_36c_nato5.found == set() with input as _licence(true, 99000000, [_replace("/parties/1/country", "BRA")])
	cn_36c_nato5.found == set() with input as _licence(true, 99000000, [
		_remove("/parties/1/country"),
		_add("/parties/1/organization", "NSPA"),
	])
}

test_firm_is_classed_by_its_country if {
	request := _licence(true, 25000000, [_replace("/parties/1/type", "private")])

	cn_36c_nato5.found == {_finding([1], "mde", 25000000)} with input as request
}

test_country_has_these_levels_from_the_day_it_joins if {
	finland := _replace("/parties/1/country", "FIN")

	cn_36c_nato5.found == set()
		with input as _licence(true, 25000000, [finland, _replace("/decision_date", "2023-04-03")])
	cn_36c_nato5.found == {_finding([1], "mde", 25000000)}
		with input as _licence(true, 25000000, [finland, _replace("/decision_date", "2023-04-04")])
}

test_new_sales_territory_takes_the_standard_level if {
	cn_36c_nato5.found == set() with input as _licence(true, 99000000, [_add("/reexport_countries", ["UKR"])])
}

test_new_sales_territory_decides_without_the_country if {
	request := _licence(true, 99000000, [_add("/reexport_countries", ["UKR"]), _remove("/parties/1/country")])

	cn_36c_nato5.found == set() with input as request
}

test_licence_that_rides_on_a_transfer_counts if {
	cn_36c_nato5.found == {_finding([], "mde", 25000000)}
		with input as _riding([{"kind": "licence", "mde_value_usd": 25000000}])
	cn_36c_nato5.found == {_finding([], "total", 100000000)}
		with input as _riding([{"kind": "agreement", "value_usd": 100000000}])
	cn_36c_nato5.found == set()
		with input as _riding([{"kind": "licence", "mde_value_usd": 24999999, "value_usd": 99999999}])
}

test_lines_do_not_count_on_a_transfer if {
	cn_36c_nato5.found == set() with input as _licence(true, 99000000, [
		_replace("/phase", "transfer"),
		_replace("/kind", "sale"),
	])
}

test_line_without_price_is_not_evaluated if {
	request := _licence(true, 1, [_remove("/items/0/values/contract_price_usd")])

	cn_36c_nato5.found == {{"unknown": {"items[0].values.contract_price_usd"}}} with input as request
}

test_recipient_without_country_is_not_evaluated_where_it_decides if {
	nowhere := _remove("/parties/1/country")

	cn_36c_nato5.found == {{"unknown": {"parties[1].country"}}} with input as _licence(true, 25000000, [nowhere])
	cn_36c_nato5.found == set() with input as _licence(true, 24999999, [nowhere])
}
