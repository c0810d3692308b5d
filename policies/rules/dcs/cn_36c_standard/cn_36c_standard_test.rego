package rules.dcs.cn_36c_standard_test

import data.rules.dcs.cn_36c_standard
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

_levels := {"mde": 14000000, "total": 50000000}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_brazil := _replace("/parties/1/country", "BRA")

_licence(mde, price, patches) := testing.request(array.concat(
	[
		_replace("/phase", "export"),
		_replace("/kind", "new"),
		_replace("/items/0/program", "dcs"),
		_replace("/items/0/mde", mde),
		_replace("/items/0/values", {"contract_price_usd": price}),
		_brazil,
	],
	patches,
))

_riding(actions, patches) := testing.request(array.concat(
	[_brazil, _add("/linked_actions", actions)],
	patches,
))

_second(members) := _add("/items/-", object.union(
	object.remove(testing.clean.items[0], ["values", "mde"]),
	object.union({"line": 2, "program": "dcs"}, members),
))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _licence(true, 14000000, []),
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
	cn_36c_standard.found == {_finding([1], "mde", 14000000)} with input as _licence(true, 14000000, [])
	cn_36c_standard.found == {_finding([1], "total", 50000000)} with input as _licence(false, 50000000, [])
}

test_one_dollar_below_is_clear if {
	cn_36c_standard.found == set() with input as _licence(true, 13999999, [])
	cn_36c_standard.found == set() with input as _licence(false, 49999999, [])
}

test_major_equipment_counts_in_the_total_too if {
	cn_36c_standard.found == {
		_finding([1], "mde", 50000000),
		_finding([1], "total", 50000000),
	} with input as _licence(true, 50000000, [])
}

test_lines_of_the_licence_count_together if {
	request := _licence(true, 7000000, [
		_second({"mde": true, "values": {"contract_price_usd": 7000000}}),
		_second({"line": 3, "type": "service", "values": {"contract_price_usd": 35999999}}),
	])

	cn_36c_standard.found == {_finding([1, 2], "mde", 14000000)} with input as request
}

test_lines_of_another_program_do_not_count if {
	request := _licence(true, 13999999, [
		_second({"program": "fms", "mde": true, "values": {"contract_price_usd": 90000000}}),
		_second({"line": 3, "mde": true, "values": {"contract_price_usd": 90000000}}),
		_remove("/items/2/program"),
	])

	cn_36c_standard.found == set() with input as request
}

test_nato_as_an_organization_has_the_standard_level if {
	every organization in ["NATO", "NSPA", "UN"] {
		request := _licence(true, 14000000, [
			_remove("/parties/1/country"),
			_add("/parties/1/organization", organization),
		])

		cn_36c_standard.found == {_finding([1], "mde", 14000000)} with input as request
	}
}

test_members_and_partners_have_the_higher_levels if {
	every country in ["LTU", "SWE", "AUS", "JPN", "KOR", "ISR", "NZL"] {
		request := _licence(true, 24999999, [_replace("/parties/1/country", country)])

		cn_36c_standard.found == set() with input as request
	}
}

test_member_had_the_standard_level_before_the_higher_one_was_enacted if {
	france := _replace("/parties/1/country", "FRA")

	cn_36c_standard.found == {_finding([1], "mde", 14000000)}
		with input as _licence(true, 14000000, [france, _replace("/decision_date", "2002-09-29")])
	cn_36c_standard.found == set()
		with input as _licence(true, 14000000, [france, _replace("/decision_date", "2002-09-30")])
}

test_new_sales_territory_takes_the_standard_level if {
	member := _replace("/parties/1/country", "LTU")

	cn_36c_standard.found == {_finding([1], "mde", 14000000)}
		with input as _licence(true, 14000000, [member, _add("/reexport_countries", ["POL", "UKR"])])
	cn_36c_standard.found == set()
		with input as _licence(true, 14000000, [member, _add("/reexport_countries", ["POL", "AUS"])])
}

test_licence_that_rides_on_a_transfer_counts if {
	every kind in ["licence", "agreement"] {
		cn_36c_standard.found == {_finding([], "mde", 14000000)}
			with input as _riding([{"kind": kind, "mde_value_usd": 14000000, "value_usd": 49999999}], [])
		cn_36c_standard.found == {_finding([], "total", 50000000)}
			with input as _riding([{"kind": kind, "mde_value_usd": 13999999, "value_usd": 50000000}], [])
	}
	cn_36c_standard.found == set() with input as _riding([{"kind": "licence"}], [])
}

test_licences_that_ride_on_a_transfer_count_together if {
	actions := [{"kind": "licence", "value_usd": 20000000}, {"kind": "agreement", "value_usd": 30000000}]

	cn_36c_standard.found == {_finding([], "total", 50000000)} with input as _riding(actions, [])
}

test_other_actions_are_no_licence if {
	request := _riding([{"kind": "loa", "value_usd": 90000000}], [_replace("/items/0/program", "dcs")])

	cn_36c_standard.found == set() with input as request
}

test_lines_do_not_count_on_a_transfer if {
	request := _licence(true, 90000000, [_replace("/phase", "transfer"), _replace("/kind", "sale")])

	cn_36c_standard.found == set() with input as request
}

test_licence_does_not_count_when_every_line_is_exempt if {
	request := _riding([{"kind": "licence", "value_usd": 90000000}], [])

	cn_36c_standard.found == set() with input as request with data.lib.lines.exempt as {1}
}

test_action_does_not_count_at_first_provision if {
	request := _licence(true, 13999999, [_add("/linked_actions", [{"kind": "licence", "value_usd": 90000000}])])

	cn_36c_standard.found == set() with input as request
}

test_line_without_price_is_not_evaluated if {
	request := _licence(true, 1, [_remove("/items/0/values/contract_price_usd")])

	cn_36c_standard.found == {{"unknown": {"items[0].values.contract_price_usd"}}} with input as request
}

test_line_without_mark_is_not_evaluated_where_it_may_decide if {
	without := _remove("/items/0/mde")

	cn_36c_standard.found == {{"unknown": {"items[0].mde"}}} with input as _licence(true, 14000000, [without])
	cn_36c_standard.found == set() with input as _licence(true, 13999999, [without])
}

test_recipient_without_country_is_not_evaluated if {
	nowhere := _remove("/parties/1/country")

	cn_36c_standard.found == {{"unknown": {"parties[1].country"}}} with input as _licence(true, 14000000, [nowhere])
	cn_36c_standard.found == set() with input as _licence(true, 13999999, [nowhere])
}

test_level_that_the_table_lacks_lets_nothing_pass if {
	cn_36c_standard.found == {
		_at_nothing("mde"),
		_at_nothing("total"),
	} with input as _licence(true, 1, []) with data.tables.thresholds.entries as []
}

_at_nothing(item_class) := {
	"lines": [1],
	"message": sprintf("%s under licence: $1 by contract; the level is $0. Certify to Congress before the licence is issued.", [_names[item_class]]),
	"values": {"item_class": item_class, "contract_price_usd": 1, "level_usd": 0},
}
