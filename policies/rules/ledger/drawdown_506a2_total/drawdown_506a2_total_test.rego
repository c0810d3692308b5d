package rules.ledger.drawdown_506a2_total_test

import data.rules.ledger.drawdown_506a2_total
import data.testing

_limit := 200000000

_line(number, usd) := object.union_n([
	testing.clean.items[0],
	{"line": number, "program": "drawdown", "authority": "faa_506a2", "values": {"current_usd": usd}},
	{},
])

_request(lines, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items", "value": lines},
	],
	array.concat([], patches),
))

_used(usd) := [{"ledger": "drawdown_506a2", "fiscal_year": 2026, "position": usd}]

_with(request, ledgers) := object.union(request, {"ledgers": ledgers})

_finding(numbers, before, asked, limit) := {
	"lines": numbers,
	"message": sprintf(
		"Ledger drawdown_506a2, fiscal year 2026: $%d used and $%d asked, of $%d; $%d is left. Take less, or wait for the next fiscal year.",
		[before, asked, limit, max([0, limit - before])],
	),
	"values": {
		"ledger": "drawdown_506a2", "fiscal_year": 2026, "before_usd": before,
		"asked_usd": asked, "limit_usd": limit, "left_usd": max([0, limit - before]),
	},
}

test_one_dollar_above_the_limit_is_denied if {
	drawdown_506a2_total.found == {_finding([1], _limit - 10, 11, _limit)} with input as _with(_request([_line(1, 11)], []), _used(_limit - 10))
}

test_the_limit_itself_is_not if {
	drawdown_506a2_total.found == set() with input as _with(_request([_line(1, 10)], []), _used(_limit - 10))
}

test_lines_add_up if {
	drawdown_506a2_total.found == {_finding([1, 2], _limit - 10, 11, _limit)} with input as _with(_request([_line(1, 5), _line(2, 6)], []), _used(_limit - 10))
}

test_request_alone_may_pass_the_limit if {
	drawdown_506a2_total.found == {_finding([1], 0, _limit + 1, _limit)} with input as _request([_line(1, _limit + 1)], [])
	drawdown_506a2_total.found == set() with input as _request([_line(1, _limit)], [])
}

test_positions_of_the_year_and_ledger_alone_count if {
	request := _request([_line(1, 11)], [])
	drawdown_506a2_total.found == set() with input as _with(request, [
		{"ledger": "drawdown_506a2", "fiscal_year": 2025, "position": _limit},
		{"ledger": "other", "fiscal_year": 2026, "position": _limit},
	])
	drawdown_506a2_total.found == {_finding([1], _limit, 11, _limit)} with input as _with(request, array.concat(_used(_limit - 10), _used(10)))
}

test_fiscal_year_begins_on_the_first_of_october if {
	last := _request([_line(1, 11)], [{"op": "replace", "path": "/decision_date", "value": "2026-09-30"}])
	first := _request([_line(1, 11)], [{"op": "replace", "path": "/decision_date", "value": "2026-10-01"}])

	count(drawdown_506a2_total.found) == 1 with input as _with(last, _used(_limit))
	drawdown_506a2_total.found == set() with input as _with(first, _used(_limit))
}

test_line_of_another_authority_does_not_count if {
	other := object.union(_line(2, 100), {"authority": "faa_541"})

	drawdown_506a2_total.found == set() with input as _with(_request([_line(1, 10), other], []), _used(_limit - 10))
}

test_line_of_another_program_is_not_named if {
	other := object.union(_line(2, 100), {"program": "coop"})

	drawdown_506a2_total.found == {_finding([1], _limit - 10, 11, _limit)} with input as _with(_request([_line(1, 11), other], []), _used(_limit - 10))
}

test_what_is_lacking_is_not_needed_below_the_limit if {
	open := object.remove(_line(1, 10), ["authority"])

	drawdown_506a2_total.found == set() with input as _with(_request([open], []), _used(_limit - 10))
	drawdown_506a2_total.found == {{"unknown": {"items[0].authority"}}} with input as _with(_request([object.remove(_line(1, 11), ["authority"])], []), _used(_limit - 10))
}

test_value_that_is_not_given_is_not_evaluated if {
	open := object.remove(_line(2, 10), ["values"])

	drawdown_506a2_total.found == {{"unknown": {"items[1].values.current_usd"}}} with input as _with(_request([_line(1, 10), open], []), _used(_limit - 10))
}

test_limit_without_a_row_lets_nothing_pass if {
	drawdown_506a2_total.found == {_finding([1], 0, 1, 0)} with input as _request([_line(1, 1)], [])
		with data.tables.ledger_limits.entries as []
}

test_exempt_line_is_not_asked if {
	drawdown_506a2_total.found == set() with input as _request([_line(1, _limit + 1)], []) with data.lib.lines.exempt as {1}
}

_post(amount, levels) := {"ledger": "drawdown_506a2", "fiscal_year": 2026, "amount": amount, "limit": _limit, "levels": levels}

test_what_counts_is_posted if {
	request := _request([_line(1, 5), _line(2, 6)], [])

	drawdown_506a2_total.posts == {_post(11, [_limit - 10])} with input as request
	drawdown_506a2_total.found == set() with input as _with(request, _used(_limit - 11))
	drawdown_506a2_total.found == {_finding([1, 2], _limit - 10, 11, _limit)} with input as _with(request, _used(_limit - 10))
}

test_line_that_may_count_is_not_posted_but_moves_a_level if {
	request := _request([_line(1, 5), object.remove(_line(2, 6), ["authority"])], [])

	drawdown_506a2_total.posts == {_post(5, [_limit - 10, _limit - 4])} with input as request
	drawdown_506a2_total.found == set() with input as _with(request, _used(_limit - 11))
	drawdown_506a2_total.found == {{"unknown": {"items[1].authority"}}} with input as _with(request, _used(_limit - 10))
	drawdown_506a2_total.found == {{"unknown": {"items[1].authority"}}} with input as _with(request, _used(_limit - 5))
	drawdown_506a2_total.found == {_finding([1], _limit - 4, 5, _limit)} with input as _with(request, _used(_limit - 4))
}

test_line_that_may_count_alone_is_a_look if {
	request := _request([object.remove(_line(1, 6), ["authority"])], [])

	drawdown_506a2_total.posts == {_post(0, [_limit - 5, _limit + 1])} with input as request
	drawdown_506a2_total.found == set() with input as _with(request, _used(_limit - 6))
	drawdown_506a2_total.found == {{"unknown": {"items[0].authority"}}} with input as _with(request, _used(_limit - 5))
}

test_nothing_is_posted_where_nothing_counts if {
	every change in [{"authority": "faa_541"}, {"program": "coop"}] {
		drawdown_506a2_total.posts == set() with input as _request([object.union(_line(1, 10), change)], [])
	}
	drawdown_506a2_total.posts == set() with input as _request([_line(1, 10)], []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_line(1, _limit + 1)], []),
	"outcome": {
		"items[].authority": "unknown",
		"items[].program": "silent",
		"items[].values.current_usd": "unknown",
	},
}
