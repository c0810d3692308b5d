package rules.ledger.special_614_funds_test

import data.rules.ledger.special_614_funds
import data.testing

_limit := 250000000

_request(usd, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "special"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_614"},
		{"op": "add", "path": "/special", "value": {"amount_usd": usd, "use": "funds"}},
	],
	patches,
))

_with(request, year, usd) := object.union(request, {"ledgers": [{"ledger": "special_614_funds", "fiscal_year": year, "position": usd}]})

_finding(before, asked, limit) := {
	"lines": [1],
	"message": sprintf(
		"Ledger special_614_funds, fiscal year 2026: $%d used and $%d asked, of $%d; $%d is left. Take less, or wait for the next fiscal year.",
		[before, asked, limit, max([0, limit - before])],
	),
	"values": {
		"ledger": "special_614_funds", "fiscal_year": 2026, "before_usd": before,
		"asked_usd": asked, "limit_usd": limit, "left_usd": max([0, limit - before]),
	},
}

test_one_dollar_above_the_limit_is_denied if {
	special_614_funds.found == {_finding(_limit - 10, 11, _limit)} with input as _with(_request(11, []), 2026, _limit - 10)
}

test_the_limit_itself_is_not if {
	special_614_funds.found == set() with input as _with(_request(10, []), 2026, _limit - 10)
}

test_position_of_another_year_does_not_count if {
	special_614_funds.found == set() with input as _with(_request(11, []), 2025, _limit)
}

test_another_authority_does_not_count if {
	request := _request(_limit + 1, [{"op": "replace", "path": "/items/0/authority", "value": "faa_541"}])

	special_614_funds.found == set() with input as request
}

test_line_of_another_program_is_not_named if {
	request := _request(_limit + 1, [{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}])

	special_614_funds.found == {_finding(0, _limit + 1, _limit)} with input as request
}

test_amount_that_is_not_given_is_not_evaluated if {
	special_614_funds.found == {{"unknown": {"special.amount_usd"}}}
		with input as _request(1, [{"op": "remove", "path": "/special/amount_usd"}])
}

test_authority_that_is_not_given_matters_above_the_limit_alone if {
	without := [{"op": "remove", "path": "/items/0/authority"}]

	special_614_funds.found == {{"unknown": {"items[0].authority"}}} with input as _request(_limit + 1, without)
	special_614_funds.found == set() with input as _request(_limit, without)
}

test_limit_without_a_row_lets_nothing_pass if {
	special_614_funds.found == {_finding(0, 1, 0)} with input as _request(1, []) with data.tables.ledger_limits.entries as []
}

test_exempt_line_is_not_asked if {
	special_614_funds.found == set() with input as _request(_limit + 1, []) with data.lib.lines.exempt as {1}
}

test_another_use_does_not_count if {
	request := _request(_limit + 1, [{"op": "replace", "path": "/special/use", "value": "dod_reimbursement"}])

	special_614_funds.found == set() with input as request
}

_post(amount, level) := {"ledger": "special_614_funds", "fiscal_year": 2026, "amount": amount, "limit": _limit, "levels": [level]}

test_use_is_posted if {
	request := _request(11, [])

	special_614_funds.posts == {_post(11, _limit - 10)} with input as request
	special_614_funds.found == set() with input as _with(request, 2026, _limit - 11)
	special_614_funds.found == {_finding(_limit - 10, 11, _limit)} with input as _with(request, 2026, _limit - 10)
}

test_use_that_is_not_known_is_a_look if {
	every path in ["/items/0/authority", "/special/use"] {
		request := _request(11, [{"op": "remove", "path": path}])
		special_614_funds.posts == {_post(0, _limit - 10)} with input as request
		special_614_funds.found == set() with input as _with(request, 2026, _limit - 11)
		not special_614_funds.found == set() with input as _with(request, 2026, _limit - 10)
	}
}

test_amount_that_is_not_known_is_a_look if {
	request := _request(11, [{"op": "remove", "path": "/special/amount_usd"}])

	special_614_funds.posts == {_post(0, _limit + 1)} with input as request
	special_614_funds.found == {{"unknown": {"special.amount_usd"}}} with input as _with(request, 2026, _limit)
	special_614_funds.found == {_finding(_limit + 1, 0, _limit)} with input as _with(request, 2026, _limit + 1)
}

test_nothing_is_posted_where_nothing_counts if {
	every change in [
		{"op": "replace", "path": "/items/0/program", "value": "fms"},
		{"op": "replace", "path": "/items/0/authority", "value": "faa_610"},
		{"op": "replace", "path": "/special/use", "value": "sales"},
	] {
		special_614_funds.posts == set() with input as _request(11, [change])
	}
	special_614_funds.posts == set() with input as _request(11, []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request(_limit + 1, []),
	"outcome": {
		"items[].authority": "unknown",
		"items[].program": "silent",
		"special.amount_usd": "unknown",
		"special.use": "unknown",
	},
}
