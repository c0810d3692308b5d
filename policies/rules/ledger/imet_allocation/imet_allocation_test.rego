package rules.ledger.imet_allocation_test

import data.rules.ledger.imet_allocation
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
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "add", "path": "/items/0/values/contract_price_usd", "value": usd},
	],
	patches,
))

_used(usd) := [{"ledger": "imet_allocation", "fiscal_year": 2026, "country": "LTU", "position": usd}]

_finding(before, asked) := {
	"lines": [1],
	"message": sprintf(
		"Ledger imet_allocation, fiscal year 2026: $%d used and $%d asked, of $1000; $%d is left. Take fewer courses, or notify a change of use.",
		[before, asked, 1000 - before],
	),
	"values": {
		"ledger": "imet_allocation", "fiscal_year": 2026, "before_usd": before,
		"asked_usd": asked, "limit_usd": 1000, "left_usd": 1000 - before,
	},
}

_none(code, year) := {
	"lines": [1],
	"message": sprintf(
		"Ledger imet_allocation, fiscal year %d: nothing is allocated for %s; $0 used and $1 asked. Notify a change of use, or sell the training.",
		[year, code],
	),
	"values": {
		"ledger": "imet_allocation", "fiscal_year": year, "recipient": code,
		"before_usd": 0, "asked_usd": 1, "limit_usd": 0, "left_usd": 0,
	},
}

test_country_without_a_row_is_denied if {
	imet_allocation.found == {_none("LTU", 2026)} with input as _request(1, [])
}

test_row_of_another_year_or_country_is_none if {
	next := [{"op": "replace", "path": "/decision_date", "value": "2026-10-01"}]
	other := [{"op": "replace", "path": "/parties/1/country", "value": "POL"}]

	imet_allocation.found == {_none("LTU", 2027)} with input as _request(1, next)
		with data.tables.imet_allocations.entries as _rows(1000)
	imet_allocation.found == {_none("POL", 2026)} with input as _request(1, other)
		with data.tables.imet_allocations.entries as _rows(1000)
}

test_one_dollar_above_the_allocation_is_denied if {
	imet_allocation.found == {_finding(990, 11)} with input as _with(_request(11, []), _used(990))
		with data.tables.imet_allocations.entries as _rows(1000)
}

test_the_allocation_itself_is_not if {
	imet_allocation.found == set() with input as _with(_request(10, []), _used(990))
		with data.tables.imet_allocations.entries as _rows(1000)
}

test_line_of_another_program_does_not_count if {
	second := object.union(testing.clean.items[0], {"line": 2, "values": {"contract_price_usd": 5000}})

	imet_allocation.found == set() with input as _request(10, [{"op": "add", "path": "/items/-", "value": second}])
		with data.tables.imet_allocations.entries as _rows(1000)
}

test_price_that_is_not_given_is_not_evaluated if {
	imet_allocation.found == {{"unknown": {"items[0].values.contract_price_usd"}}}
		with input as _request(1, [{"op": "remove", "path": "/items/0/values/contract_price_usd"}])
		with data.tables.imet_allocations.entries as _rows(1000)
}

test_recipient_that_is_not_known_is_not_evaluated if {
	unnamed := [{"op": "remove", "path": "/parties/1/country"}]

	imet_allocation.found == {{"unknown": {"parties[1].country"}}} with input as _request(1, unnamed)
	imet_allocation.found == set() with input as _request(1, unnamed) with data.lib.lines.exempt as {1}
}

test_exempt_line_is_not_asked if {
	imet_allocation.found == set() with input as _request(1, []) with data.lib.lines.exempt as {1}
}

_post(ledger, amount, members) := object.union(
	{"ledger": ledger, "fiscal_year": 2026, "country": "LTU", "amount": amount},
	members,
)

_aid(amount) := _post("eda_transport", amount, {"levels": []})

test_price_is_posted_and_counts_as_aid if {
	request := _request(11, [])

	imet_allocation.posts == {_post("imet_allocation", 11, {"limit": 1000, "levels": [990]}), _aid(11)} with input as request
		with data.tables.imet_allocations.entries as _rows(1000)
	imet_allocation.found == set() with input as _with(request, _used(989))
		with data.tables.imet_allocations.entries as _rows(1000)
	imet_allocation.found == {_finding(990, 11)} with input as _with(request, _used(990))
		with data.tables.imet_allocations.entries as _rows(1000)
}

test_course_without_a_price_looks_at_the_limit_itself if {
	request := _request(11, [{"op": "remove", "path": "/items/0/values/contract_price_usd"}])

	imet_allocation.posts == {_post("imet_allocation", 0, {"limit": 1000, "levels": [1001]}), _aid(0)} with input as request
		with data.tables.imet_allocations.entries as _rows(1000)
	imet_allocation.found == {{"unknown": {"items[0].values.contract_price_usd"}}} with input as _with(request, _used(1000))
		with data.tables.imet_allocations.entries as _rows(1000)
	not imet_allocation.found == {{"unknown": {"items[0].values.contract_price_usd"}}} with input as _with(request, _used(1001))
		with data.tables.imet_allocations.entries as _rows(1000)
}

test_without_an_allocation_no_position_matters if {
	imet_allocation.posts == {_post("imet_allocation", 11, {"limit": 0, "levels": []}), _aid(11)} with input as _request(11, [])
		with data.tables.imet_allocations.entries as []
}

test_nothing_is_posted_where_nothing_counts if {
	every change in [
		{"op": "replace", "path": "/items/0/program", "value": "fms"},
		{"op": "remove", "path": "/parties/1/country"},
	] {
		imet_allocation.posts == set() with input as _request(11, [change])
			with data.tables.imet_allocations.entries as _rows(1000)
	}
	imet_allocation.posts == set() with input as _request(11, []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request(1001, []),
	"tables": {"imet_allocations": _rows(1000)},
	"outcome": {
		"items[].program": "silent",
		"items[].values.contract_price_usd": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
