package rules.ledger.fmf_commercial_test

import data.rules.ledger.fmf_commercial
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
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "add", "path": "/items/0/values/contract_price_usd", "value": usd},
		{"op": "add", "path": "/financing", "value": {"channel": "commercial"}},
	],
	patches,
))

_used(year, usd) := [{"ledger": "fmf_commercial", "fiscal_year": year, "position": usd}]

_finding(before, asked, limit) := {
	"lines": [1],
	"message": sprintf(
		"Ledger fmf_commercial, fiscal year 2026: $%d used and $%d asked, of $%d; $%d is left. Cut it to what is left, or buy by foreign military sale.",
		[before, asked, limit, max([0, limit - before])],
	),
	"values": {
		"ledger": "fmf_commercial", "fiscal_year": 2026, "before_usd": before,
		"asked_usd": asked, "limit_usd": limit, "left_usd": max([0, limit - before]),
	},
}

test_one_dollar_above_the_limit_is_denied if {
	fmf_commercial.found == {_finding(99999990, 11, 100000000)} with input as _with(_request(11, []), _used(2026, 99999990))
}

test_the_limit_itself_is_not if {
	fmf_commercial.found == set() with input as _with(_request(10, []), _used(2026, 99999990))
	fmf_commercial.found == set() with input as _with(_request(11, []), _used(2025, 99999990))
}

test_israel_and_egypt_are_outside_the_ceiling if {
	every country in ["ISR", "EGY"] {
		fmf_commercial.found == set()
			with input as _request(100000001, [{"op": "replace", "path": "/parties/1/country", "value": country}])
	}
}

test_sale_by_the_government_is_not_asked if {
	fmf_commercial.found == set()
		with input as _request(100000001, [{"op": "replace", "path": "/financing/channel", "value": "fms"}])
}

test_channel_that_is_not_said_matters_above_the_limit_alone if {
	without := [{"op": "remove", "path": "/financing"}]

	fmf_commercial.found == {{"unknown": {"financing.channel"}}} with input as _request(100000001, without)
	fmf_commercial.found == set() with input as _request(100000000, without)
}

test_line_of_national_money_does_not_count if {
	second := object.union(testing.clean.items[0], {"line": 2, "values": {"contract_price_usd": 100000001}})

	fmf_commercial.found == set() with input as _request(1, [{"op": "add", "path": "/items/-", "value": second}])
}

test_financing_of_the_whole_request_counts_where_no_line_has_any if {
	whole := _export([
		{"op": "add", "path": "/financing", "value": {"channel": "commercial"}},
		{"op": "add", "path": "/funding", "value": [
			{"source": "fmf_loan", "amount_usd": 100000001},
			{"source": "dod", "amount_usd": 7},
		]},
	])

	fmf_commercial.found == {_finding(0, 100000001, 100000000)} with input as whole
	fmf_commercial.found == set() with input as _request(1, [{
		"op": "add", "path": "/funding",
		"value": [{"source": "fmf_loan", "amount_usd": 100000001}],
	}])
}

test_limit_without_a_row_lets_nothing_pass if {
	fmf_commercial.found == {_finding(0, 1, 0)} with input as _request(1, []) with data.tables.ledger_limits.entries as []
}

test_exempt_line_is_not_asked if {
	fmf_commercial.found == set() with input as _request(100000001, []) with data.lib.lines.exempt as {1}
}

_post(amount) := {"ledger": "fmf_commercial", "fiscal_year": 2026, "amount": amount, "limit": 100000000, "levels": [99999990]}

test_commercial_contract_is_posted if {
	request := _request(11, [])

	fmf_commercial.posts == {_post(11)} with input as request
	fmf_commercial.found == set() with input as _with(request, _used(2026, 99999989))
	fmf_commercial.found == {_finding(99999990, 11, 100000000)} with input as _with(request, _used(2026, 99999990))
}

test_contract_that_may_be_commercial_is_a_look if {
	every path, field in {"/financing": "financing.channel", "/parties/1/country": "parties[1].country"} {
		request := _request(11, [{"op": "remove", "path": path}])
		fmf_commercial.posts == {_post(0)} with input as request
		fmf_commercial.found == set() with input as _with(request, _used(2026, 99999989))
		fmf_commercial.found == {{"unknown": {field}}} with input as _with(request, _used(2026, 99999990))
	}
}

test_nothing_is_posted_where_nothing_counts if {
	every change in [
		{"op": "replace", "path": "/financing/channel", "value": "fms"},
		{"op": "replace", "path": "/items/0/funding", "value": "national"},
		{"op": "replace", "path": "/parties/1/country", "value": "ISR"},
		{"op": "replace", "path": "/parties/1/country", "value": "EGY"},
	] {
		fmf_commercial.posts == set() with input as _request(11, [change])
	}
	fmf_commercial.posts == set() with input as _request(11, []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request(100000001, []),
	"outcome": {
		"financing.channel": "unknown",
		"items[].funding": "silent",
		"items[].values.contract_price_usd": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
