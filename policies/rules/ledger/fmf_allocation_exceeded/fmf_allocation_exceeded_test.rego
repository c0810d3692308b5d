package rules.ledger.fmf_allocation_exceeded_test

import data.rules.ledger.fmf_allocation_exceeded
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_with(request, positions) := object.union(request, {"ledgers": positions})

_rows(amount) := [{
	"valid_from": "2025-10-01", "valid_to": "2026-09-30", "verified": true,
	"values": {"country": "LTU", "amount_usd": amount},
}]

_request(usd, patches) := _export(array.concat(
	[
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "add", "path": "/items/0/values/contract_price_usd", "value": usd},
	],
	patches,
))

_used(usd) := [{"ledger": "fmf_allocation", "fiscal_year": 2026, "country": "LTU", "position": usd}]

_finding(before, asked) := {
	"lines": [1],
	"message": sprintf(
		"Ledger fmf_allocation, fiscal year 2026: $%d used and $%d asked, of $1000; $%d is left. DSCA confirms the schedule of payments.",
		[before, asked, 1000 - before],
	),
	"values": {
		"ledger": "fmf_allocation", "fiscal_year": 2026, "before_usd": before,
		"asked_usd": asked, "limit_usd": 1000, "left_usd": 1000 - before,
	},
}

test_one_dollar_above_the_allocation_is_referred if {
	fmf_allocation_exceeded.found == {_finding(990, 11)} with input as _with(_request(11, []), _used(990))
		with data.tables.fmf_allocations.entries as _rows(1000)
}

test_the_allocation_itself_is_not if {
	fmf_allocation_exceeded.found == set() with input as _with(_request(10, []), _used(990))
		with data.tables.fmf_allocations.entries as _rows(1000)
}

test_country_without_a_row_is_another_rule if {
	fmf_allocation_exceeded.found == set() with input as _request(11, [])
}

test_position_of_another_country_does_not_count if {
	other := [{"ledger": "fmf_allocation", "fiscal_year": 2026, "country": "POL", "position": 1000}]

	fmf_allocation_exceeded.found == set() with input as _with(_request(11, []), other)
		with data.tables.fmf_allocations.entries as _rows(1000)
}

test_line_of_national_money_does_not_count if {
	second := object.union(testing.clean.items[0], {"line": 2, "values": {"contract_price_usd": 5000}})

	fmf_allocation_exceeded.found == set() with input as _request(10, [{"op": "add", "path": "/items/-", "value": second}])
		with data.tables.fmf_allocations.entries as _rows(1000)
}

test_financing_of_the_whole_request_counts_where_no_line_has_any if {
	whole := [{"op": "add", "path": "/funding", "value": [
		{"source": "fmf_loan", "amount_usd": 1001},
		{"source": "dod", "amount_usd": 7},
	]}]

	fmf_allocation_exceeded.found == {_finding(0, 1001)} with input as _export(whole)
		with data.tables.fmf_allocations.entries as _rows(1000)
	fmf_allocation_exceeded.found == set() with input as _request(10, whole)
		with data.tables.fmf_allocations.entries as _rows(1000)
}

test_price_that_is_not_given_is_not_evaluated if {
	fmf_allocation_exceeded.found == {{"unknown": {"items[0].values.contract_price_usd"}}}
		with input as _request(1, [{"op": "remove", "path": "/items/0/values/contract_price_usd"}])
		with data.tables.fmf_allocations.entries as _rows(1000)
}

test_recipient_that_is_not_known_is_not_evaluated if {
	unnamed := [{"op": "remove", "path": "/parties/1/country"}]

	fmf_allocation_exceeded.found == {{"unknown": {"parties[1].country"}}} with input as _request(1, unnamed)
	fmf_allocation_exceeded.found == set() with input as _request(1, unnamed) with data.lib.lines.exempt as {1}
}

_post(ledger, amount, members) := object.union(
	{"ledger": ledger, "fiscal_year": 2026, "country": "LTU", "amount": amount},
	members,
)

test_financing_is_posted_and_counts_as_aid if {
	request := _request(11, [])

	fmf_allocation_exceeded.posts == {
		_post("fmf_allocation", 11, {"limit": 1000, "levels": [990]}),
		_post("eda_transport", 11, {"levels": []}),
	} with input as request
		with data.tables.fmf_allocations.entries as _rows(1000)
	fmf_allocation_exceeded.found == set() with input as _with(request, _used(989))
		with data.tables.fmf_allocations.entries as _rows(1000)
	fmf_allocation_exceeded.found == {_finding(990, 11)} with input as _with(request, _used(990))
		with data.tables.fmf_allocations.entries as _rows(1000)
}

test_without_an_allocation_it_is_aid_alone if {
	fmf_allocation_exceeded.posts == {_post("eda_transport", 11, {"levels": []})} with input as _request(11, [])
		with data.tables.fmf_allocations.entries as []
}

test_nothing_is_posted_where_nothing_counts if {
	every change in [
		{"op": "replace", "path": "/items/0/funding", "value": "national"},
		{"op": "remove", "path": "/parties/1/country"},
	] {
		fmf_allocation_exceeded.posts == set() with input as _request(11, [change])
			with data.tables.fmf_allocations.entries as _rows(1000)
	}
	fmf_allocation_exceeded.posts == set() with input as _request(11, []) with data.lib.lines.exempt as {1}
		with data.tables.fmf_allocations.entries as _rows(1000)
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request(1001, []),
	"tables": {"fmf_allocations": _rows(1000)},
	"outcome": {
		"items[].funding": "silent",
		"items[].values.contract_price_usd": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
