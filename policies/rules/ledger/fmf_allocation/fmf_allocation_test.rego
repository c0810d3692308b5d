package rules.ledger.fmf_allocation_test

import data.rules.ledger.fmf_allocation
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_rows(amount) := [{
	"valid_from": "2025-10-01", "valid_to": "2026-09-30", "verified": true,
	"values": {"country": "LTU", "amount_usd": amount},
}]

_request(patches) := _export(array.concat(
	[
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "add", "path": "/items/0/values/contract_price_usd", "value": 7},
	],
	patches,
))

_finding(code, before, asked) := {
	"lines": [1],
	"message": sprintf(
		"Ledger fmf_allocation, fiscal year 2026: nothing is allocated for %s; $%d used and $%d asked. Notify a change of use, or pay otherwise.",
		[code, before, asked],
	),
	"values": {
		"ledger": "fmf_allocation", "fiscal_year": 2026, "recipient": code,
		"before_usd": before, "asked_usd": asked, "limit_usd": 0, "left_usd": 0,
	},
}

test_country_without_a_row_is_denied if {
	fmf_allocation.found == {_finding("LTU", 0, 7)} with input as _request([])
}

test_country_with_a_row_is_not if {
	fmf_allocation.found == set() with input as _request([]) with data.tables.fmf_allocations.entries as _rows(1)
}

test_row_of_another_year_or_country_is_none if {
	next := [{"op": "replace", "path": "/decision_date", "value": "2026-10-01"}]
	other := [{"op": "replace", "path": "/parties/1/country", "value": "POL"}]

	count(fmf_allocation.found) == 1 with input as _request(next) with data.tables.fmf_allocations.entries as _rows(1)
	fmf_allocation.found == {_finding("POL", 0, 7)} with input as _request(other)
		with data.tables.fmf_allocations.entries as _rows(1)
}

test_what_was_used_already_is_told if {
	used := {"ledgers": [{"ledger": "fmf_allocation", "fiscal_year": 2026, "country": "LTU", "position": 5}]}

	fmf_allocation.found == {_finding("LTU", 5, 7)} with input as object.union(_request([]), used)
}

test_price_that_is_not_given_is_not_needed if {
	fmf_allocation.found == {_finding("LTU", 0, 0)}
		with input as _request([{"op": "remove", "path": "/items/0/values/contract_price_usd"}])
}

test_line_of_other_money_is_not_named if {
	other := object.union(testing.clean.items[0], {"line": 2})

	fmf_allocation.found == {_finding("LTU", 0, 7)} with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_other_line_is_not_asked_where_the_financed_one_is_exempt if {
	other := object.union(testing.clean.items[0], {"line": 2})

	fmf_allocation.found == set() with input as _request([{"op": "add", "path": "/items/-", "value": other}])
		with data.lib.lines.exempt as {1}
}

test_financing_of_the_whole_request_is_asked if {
	request := _export([{"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]}])

	fmf_allocation.found == {_finding("LTU", 0, 1)} with input as request
}

test_other_money_is_not_asked if {
	fmf_allocation.found == set() with input as _export([])
}

test_organization_is_named_by_its_code if {
	nato := [
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NATO"},
	]

	fmf_allocation.found == {_finding("NATO", 0, 7)} with input as _request(nato)
}

test_recipient_that_is_not_known_is_not_evaluated if {
	fmf_allocation.found == {{"unknown": {"parties[1].country"}}}
		with input as _request([{"op": "remove", "path": "/parties/1/country"}])
}

test_exempt_line_is_not_asked if {
	fmf_allocation.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
	fmf_allocation.found == set()
		with input as _request([{"op": "remove", "path": "/parties/1/country"}])
		with data.lib.lines.exempt as {1}
}

test_financing_without_an_allocation_is_posted_against_nothing if {
	post := {"ledger": "fmf_allocation", "fiscal_year": 2026, "country": "LTU", "amount": 7, "limit": 0, "levels": []}

	fmf_allocation.posts == {post} with input as _request([])
		with data.tables.fmf_allocations.entries as []
}

test_nothing_is_posted_where_another_rule_does_or_nothing_counts if {
	fmf_allocation.posts == set() with input as _request([])
		with data.tables.fmf_allocations.entries as _rows(1000)
	fmf_allocation.posts == set() with input as _request([{"op": "remove", "path": "/parties/1/country"}])
		with data.tables.fmf_allocations.entries as []
	fmf_allocation.posts == set() with input as _request([{"op": "replace", "path": "/items/0/funding", "value": "national"}])
		with data.tables.fmf_allocations.entries as []
	fmf_allocation.posts == set() with input as _request([]) with data.lib.lines.exempt as {1}
		with data.tables.fmf_allocations.entries as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].funding": "silent",
		"items[].values.contract_price_usd": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
