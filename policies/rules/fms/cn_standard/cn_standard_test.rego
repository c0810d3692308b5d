package rules.fms.cn_standard_test

import data.rules.fms.cn_standard
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_line(number, usd, members) := object.union_n([
	object.remove(testing.clean.items[0], ["values"]),
	{"line": number, "program": "fms", "type": "article", "values": {"contract_price_usd": usd}},
	members,
])

_request(items, patches) := _export(array.concat(
	array.concat(
		[
			{"op": "replace", "path": "/items", "value": items},
			{"op": "replace", "path": "/parties/1/country", "value": "BRA"},
		],
		[],
	),
	patches,
))

_finding(lines, what, usd, level) := {
	"lines": lines,
	"message": sprintf(
		"Letter of offer: $%d of %s; the level is $%d. Certify it to Congress before the offer is signed.",
		[usd, what, level],
	),
	"values": {"offered_usd": usd, "level_usd": level},
}

_total := 50000000

_what := "articles and services"

test_level_fires_at_equality if {
	cn_standard.found == {_finding([1, 2], _what, _total, _total)}
		with input as _request([_line(1, 1, {}), _line(2, _total - 1, {})], [])
	cn_standard.found == set() with input as _request([_line(1, 1, {}), _line(2, _total - 2, {})], [])
}

test_price_that_is_not_given_is_not_evaluated if {
	open := object.remove(_line(2, 0, {}), ["values"])

	cn_standard.found == {{"unknown": {"items[1].values.contract_price_usd"}}}
		with input as _request([_line(1, 1, {}), object.union(open, {"mde": false})], [])
}

test_country_that_is_not_known_matters_at_the_level_alone if {
	unnamed := [{"op": "remove", "path": "/parties/1/country"}]

	cn_standard.found == {{"unknown": {"parties[1].country"}}} with input as _request([_line(1, _total, {})], unnamed)
	cn_standard.found == set() with input as _request([_line(1, 13000000, {})], unnamed)
}

test_line_of_another_program_does_not_count if {
	cn_standard.found == set() with input as _request([_line(1, 1, {}), _line(2, _total, {"program": "coop"})], [])
}

test_buyer_of_another_class_has_other_levels if {
	cn_standard.found == set()
		with input as _request([_line(1, _total, {})], [{"op": "replace", "path": "/parties/1/country", "value": "DEU"}])
}

test_exempt_line_does_not_count if {
	cn_standard.found == set() with input as _request([_line(1, _total, {})], []) with data.lib.lines.exempt as {1}
}

test_missing_level_lets_nothing_pass if {
	some answer in cn_standard.found with input as _request([_line(1, 1, {})], []) with data.tables.thresholds.entries as []
	answer == _finding([1], _what, 1, 0)
}

_transfer(actions) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/parties/1/country", "value": "BRA"},
		{"op": "add", "path": "/items/0/values/contract_price_usd", "value": _total},
		{"op": "add", "path": "/linked_actions", "value": actions},
	],
	[],
))

test_linked_offers_alone_count_on_a_transfer if {
	cn_standard.found == {_finding([], _what, _total, _total)} with input as _transfer([
		{"kind": "loa", "value_usd": 1},
		{"kind": "loa", "value_usd": _total - 1},
	])
	cn_standard.found == set() with input as _transfer([{"kind": "loa", "value_usd": _total - 1}])
	cn_standard.found == set() with input as _transfer([{"kind": "licence", "value_usd": _total}])
	cn_standard.found == set() with input as _transfer([{"kind": "loa"}])
	cn_standard.found == set() with input as _transfer([{"kind": "loa", "value_usd": _total}])
		with data.lib.lines.exempt as {1}
}

test_linked_offer_of_exempt_lines_is_not_asked if {
	cn_standard.found == set() with input as _transfer([{"kind": "loa", "value_usd": _total}]) with data.lib.lines.exempt as {1}
}

_mde := 14000000

test_major_defense_equipment_has_a_level_of_its_own if {
	cn_standard.found == {_finding([1], "major defense equipment", _mde, _mde)}
		with input as _request([_line(1, _mde, {"mde": true}), _line(2, 1, {})], [])
	cn_standard.found == set() with input as _request([_line(1, _mde - 1, {"mde": true}), _line(2, 1, {})], [])
	cn_standard.found == {{"unknown": {"items[0].mde"}}}
		with input as _request([object.remove(_line(1, _mde, {}), ["mde"])], [])
	cn_standard.found == {_finding([], "major defense equipment", _mde, _mde)}
		with input as _transfer([{"kind": "loa", "mde_value_usd": _mde}])
}

test_construction_is_another_class if {
	cn_standard.found == set() with input as _request([_line(1, _total, {"type": "construction"})], [])
}

test_excess_article_counts_when_it_is_sold if {
	given := _line(1, _total, {"program": "eda", "authority": "faa_516"})
	sold := _line(1, _total, {"program": "eda", "authority": "aeca_21"})

	cn_standard.found == set() with input as _request([given], [])
	cn_standard.found == {_finding([1], _what, _total, _total)} with input as _request([sold], [])
	cn_standard.found == {{"unknown": {"items[0].authority"}}} with input as _request([object.remove(sold, ["authority"])], [])
}

test_team_and_other_lines_of_a_construction_case_count if {
	cn_standard.found == {_finding([1, 2], _what, _total, _total)} with input as _request(
		[
			_line(1, 1, {"program": "teams", "type": "training"}),
			_line(2, _total - 1, {"program": "fmcs"}),
		],
		[],
	)
}

test_nato_itself_has_the_standard_level if {
	nato := [
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NATO"},
	]

	cn_standard.found == {_finding([1], _what, _total, _total)} with input as _request([_line(1, _total, {})], nato)
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_line(1, _total, {"program": "eda", "authority": "aeca_21", "mde": false})], []),
	"outcome": {
		"items[].authority": "unknown",
		"items[].mde": "fires",
		"items[].program": "silent",
		"items[].values.contract_price_usd": "unknown",
		"linked_actions[].mde_value_usd": "fires",
		"linked_actions[].value_usd": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
