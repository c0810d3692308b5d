package rules.dcs.part_130_test

import data.rules.dcs.part_130
import data.testing

_missing(lines, price) := {
	"lines": lines,
	"message": sprintf("For armed forces at $%d by contract (level $500000): attach the statement on fees and contributions (document part_130_statement).", [price]),
	"values": {"contract_price_usd": price, "level_usd": 500000},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_dcs(patches) := testing.request(array.concat(
	[_replace("/items/0/program", "dcs"), _add("/dcs", {"flags": ["sold_to_armed_forces"]}), _add("/items/0/values/contract_price_usd", 500000)],
	patches,
))

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_paper(members) := _add("/documents/-", object.union({"kind": "part_130_statement", "signed_on": "2026-06-01"}, members))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _dcs([]),
	"outcome": {
		"dcs.flags": "silent",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
		"items[].values.contract_price_usd": "unknown",
	},
}

_price(usd) := _replace("/items/0/values/contract_price_usd", usd)

test_level_asks_at_equality if {
	part_130.found == {_missing([1], 500000)} with input as _dcs([])
	part_130.found == set() with input as _dcs([_price(499999)])
}

test_other_sales_need_none if {
	part_130.found == set() with input as _dcs([_replace("/dcs/flags", [])])
	part_130.found == set() with input as _dcs([_remove("/dcs")])
}

test_licensed_lines_count_together_and_others_do_not if {
	request := _dcs([
		_price(300000),
		_second({"program": "dcs", "values": {"contract_price_usd": 200000}}),
		_second({"line": 3, "values": {"contract_price_usd": 900000}}),
	])

	part_130.found == {_missing([1, 2], 500000)} with input as request
	part_130.found == set()
		with input as _dcs([_price(499999), _second({"values": {"contract_price_usd": 900000}})])
}

test_line_without_price_is_not_evaluated_where_it_may_decide if {
	without := _second({"program": "dcs"})

	part_130.found == {{"unknown": {"items[1].values.contract_price_usd"}}} with input as _dcs([_price(1), without])
	part_130.found == {_missing([1], 500000)} with input as _dcs([without])
}

test_statement_on_file_is_enough if {
	part_130.found == set() with input as _dcs([_paper({})])
	part_130.found == {_missing([1], 500000)} with input as _dcs([_paper({"expires_on": "2026-05-31"})])
	part_130.found == {{"unknown": {"documents[3].signed_on"}}} with input as _dcs([_paper({}), _remove("/documents/3/signed_on")])
}

test_level_that_the_table_lacks_asks_at_any_price if {
	part_130.found == {{
		"lines": [1],
		"message": "For armed forces at $1 by contract (level $0): attach the statement on fees and contributions (document part_130_statement).",
		"values": {"contract_price_usd": 1, "level_usd": 0},
	}} with input as _dcs([_price(1)]) with data.tables.thresholds.entries as []
}

test_exempt_line_is_clear if {
	part_130.found == set() with input as _dcs([]) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	part_130.found == set() with input as _dcs([_replace("/phase", "export"), _replace("/kind", "new")])
}
