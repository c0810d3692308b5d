package rules.ledger.eda_grant_near_ceiling_test

import data.rules.ledger.eda_grant_near_ceiling
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_with(request, positions) := object.union(request, {"ledgers": positions})

_request(usd, patches) := _export(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_516"},
		{"op": "replace", "path": "/items/0/values/current_usd", "value": usd},
	],
	patches,
))

_used(usd) := [{"ledger": "eda_grant", "fiscal_year": 2026, "position": usd}]

_finding(before, asked) := {
	"lines": [1],
	"message": sprintf(
		"Ledger eda_grant, fiscal year 2026: $%d used and $%d asked, of $500000000; $%d is left. Plan what is granted next.",
		[before, asked, 500000000 - before],
	),
	"values": {
		"ledger": "eda_grant", "fiscal_year": 2026, "before_usd": before,
		"asked_usd": asked, "limit_usd": 500000000, "left_usd": 500000000 - before,
	},
}

test_share_of_the_ceiling_is_told if {
	eda_grant_near_ceiling.found == {_finding(399999999, 1)} with input as _with(_request(1, []), _used(399999999))
}

test_one_dollar_less_is_not if {
	eda_grant_near_ceiling.found == set() with input as _with(_request(1, []), _used(399999998))
}

test_the_ceiling_itself_is_near if {
	eda_grant_near_ceiling.found == {_finding(400000000, 100000000)}
		with input as _with(_request(100000000, []), _used(400000000))
}

test_above_the_ceiling_is_another_rule if {
	eda_grant_near_ceiling.found == set() with input as _with(_request(100000001, []), _used(400000000))
}

test_sale_does_not_count if {
	sold := [{"op": "replace", "path": "/items/0/authority", "value": "aeca_21"}]

	eda_grant_near_ceiling.found == set() with input as _with(_request(1, sold), _used(450000000))
}

test_line_of_another_program_does_not_count if {
	other := [{"op": "replace", "path": "/items/0/program", "value": "fms"}]

	eda_grant_near_ceiling.found == set() with input as _with(_request(1, other), _used(450000000))
}

test_exempt_line_is_not_asked if {
	eda_grant_near_ceiling.found == set() with input as _with(_request(1, []), _used(450000000)) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request(450000000, []),
	"outcome": {
		"items[].authority": "unknown",
		"items[].program": "silent",
		"items[].values.current_usd": "unknown",
	},
}

test_what_is_lacking_is_not_evaluated if {
	without := [{"op": "remove", "path": "/items/0/authority"}]

	eda_grant_near_ceiling.found == {{"unknown": {"items[0].authority"}}} with input as _request(450000000, without)
}

_look(level) := {"ledger": "eda_grant", "fiscal_year": 2026, "amount": 0, "levels": [level]}

test_both_ends_of_near_are_looked_at if {
	request := _request(11, [])

	eda_grant_near_ceiling.posts == {_look(399999989), _look(499999990)} with input as request
	eda_grant_near_ceiling.found == set() with input as _with(request, _used(399999988))
	eda_grant_near_ceiling.found == {_finding(399999989, 11)} with input as _with(request, _used(399999989))
	eda_grant_near_ceiling.found == {_finding(499999989, 11)} with input as _with(request, _used(499999989))
	eda_grant_near_ceiling.found == set() with input as _with(request, _used(499999990))
}

test_nothing_is_looked_at_where_nothing_counts if {
	eda_grant_near_ceiling.posts == set()
		with input as _request(11, [{"op": "replace", "path": "/items/0/authority", "value": "aeca_21"}])
	eda_grant_near_ceiling.posts == set() with input as _request(11, []) with data.lib.lines.exempt as {1}
}
