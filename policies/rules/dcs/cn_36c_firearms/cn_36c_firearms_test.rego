package rules.dcs.cn_36c_firearms_test

import data.rules.dcs.cn_36c_firearms
import data.testing

_finding(lines, amount) := {
	"lines": lines,
	"message": sprintf("Firearms of Category I under licence: $%d by contract; the level is $1000000. Certify to Congress first.", [amount]),
	"values": {"contract_price_usd": amount, "level_usd": 1000000},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_licence(entry, price, patches) := testing.request(array.concat(
	[
		_replace("/phase", "export"),
		_replace("/kind", "new"),
		_replace("/items/0/program", "dcs"),
		_replace("/items/0/usml", entry),
		_replace("/items/0/values", {"contract_price_usd": price}),
	],
	patches,
))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _licence("I(a)", 1000000, []),
	"outcome": {
		"items[].program": "silent",
		"items[].usml": "unknown",
		"items[].values.contract_price_usd": "unknown",
		"linked_actions[].firearms_value_usd": "fires",
	},
}

test_level_fires_at_equality if {
	cn_36c_firearms.found == {_finding([1], 1000000)} with input as _licence("I(a)", 1000000, [])
}

test_one_dollar_below_is_clear if {
	cn_36c_firearms.found == set() with input as _licence("I(a)", 999999, [])
}

test_paragraphs_a_to_g_are_firearms if {
	every letter in ["a", "b", "c", "d", "e", "f", "g"] {
		entry := sprintf("I(%s)", [letter])

		cn_36c_firearms.found == {_finding([1], 1000000)} with input as _licence(entry, 1000000, [])
	}
	cn_36c_firearms.found == {_finding([1], 1000000)} with input as _licence("I(a)(2)", 1000000, [])
}

test_other_entries_are_not if {
	every entry in ["I(h)", "I(i)", "II(a)", "VII(b)"] {
		cn_36c_firearms.found == set() with input as _licence(entry, 9000000, [])
	}
}

test_category_without_paragraph_is_not_evaluated if {
	cn_36c_firearms.found == {{"unknown": {"items[0].usml"}}} with input as _licence("I", 1000000, [])
	cn_36c_firearms.found == set() with input as _licence("I", 999999, [])
}

test_any_destination_has_this_level if {
	every country in ["LTU", "JPN", "BRA"] {
		cn_36c_firearms.found == {_finding([1], 1000000)}
			with input as _licence("I(a)", 1000000, [_replace("/parties/1/country", country)])
	}
}

test_only_firearms_of_the_licence_count if {
	request := _licence("I(a)", 600000, [
		_add("/items/-", object.union(testing.clean.items[0], {
			"line": 2, "program": "dcs", "usml": "I(b)",
			"values": {"contract_price_usd": 400000},
		})),
		_add("/items/-", object.union(testing.clean.items[0], {
			"line": 3, "program": "dcs",
			"values": {"contract_price_usd": 9000000},
		})),
		_add("/items/-", object.union(testing.clean.items[0], {
			"line": 4, "usml": "I(a)",
			"values": {"contract_price_usd": 9000000},
		})),
	])

	cn_36c_firearms.found == {_finding([1, 2], 1000000)} with input as request
}

test_licence_that_rides_on_a_transfer_counts if {
	every amount in [999999, 1000000] {
		request := testing.request([_add("/linked_actions", [{"kind": "licence", "firearms_value_usd": amount}])])
		expected := {1000000: {_finding([], 1000000)}, 999999: set()}[amount]

		cn_36c_firearms.found == expected with input as request
	}
}

test_lines_do_not_count_on_a_transfer if {
	request := _licence("I(a)", 9000000, [_replace("/phase", "transfer"), _replace("/kind", "sale")])

	cn_36c_firearms.found == set() with input as request
}

test_line_without_price_is_not_evaluated if {
	request := _licence("I(a)", 1, [_remove("/items/0/values/contract_price_usd")])

	cn_36c_firearms.found == {{"unknown": {"items[0].values.contract_price_usd"}}} with input as request
}

test_level_that_the_table_lacks_lets_nothing_pass if {
	cn_36c_firearms.found == {{
		"lines": [1],
		"message": "Firearms of Category I under licence: $1 by contract; the level is $0. Certify to Congress first.",
		"values": {"contract_price_usd": 1, "level_usd": 0},
	}} with input as _licence("I(a)", 1, []) with data.tables.thresholds.entries as []
}
