package rules.ledger.pko_dod_reimbursement_test

import data.rules.ledger.pko_dod_reimbursement
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_with(request, positions) := object.union(request, {"ledgers": positions})

_request(special, patches) := _export(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "pko"},
		{"op": "add", "path": "/special", "value": special},
	],
	patches,
))

_paid(usd) := {"use": "dod_reimbursement", "amount_usd": usd}

_used(year, usd) := [{"ledger": "pko_dod_reimbursement", "fiscal_year": year, "position": usd}]

_finding(before, asked, limit) := {
	"lines": [1],
	"message": sprintf(
		"Ledger pko_dod_reimbursement, fiscal year 2026: $%d used and $%d asked, of $%d; $%d is left. Take less, or wait for the next fiscal year.",
		[before, asked, limit, max([0, limit - before])],
	),
	"values": {
		"ledger": "pko_dod_reimbursement", "fiscal_year": 2026, "before_usd": before,
		"asked_usd": asked, "limit_usd": limit, "left_usd": max([0, limit - before]),
	},
}

test_one_dollar_above_the_limit_is_denied if {
	pko_dod_reimbursement.found == {_finding(4999990, 11, 5000000)}
		with input as _with(_request(_paid(11), []), _used(2026, 4999990))
}

test_the_limit_itself_is_not if {
	pko_dod_reimbursement.found == set() with input as _with(_request(_paid(10), []), _used(2026, 4999990))
}

test_position_of_another_year_does_not_count if {
	pko_dod_reimbursement.found == set() with input as _with(_request(_paid(11), []), _used(2025, 4999990))
}

test_another_use_is_not_capped_here if {
	pko_dod_reimbursement.found == set() with input as _request({"use": "funds"}, [])
}

test_use_that_is_not_said_is_not_evaluated if {
	pko_dod_reimbursement.found == {{"unknown": {"special.use", "special.amount_usd"}}} with input as _request({}, [])
	pko_dod_reimbursement.found == {{"unknown": {"special.use"}}} with input as _request({"amount_usd": 5000001}, [])
	pko_dod_reimbursement.found == set() with input as _request({"amount_usd": 5000000}, [])
}

test_line_of_another_program_is_not_asked if {
	pko_dod_reimbursement.found == set()
		with input as _request(_paid(5000001), [{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}

test_exempt_line_is_not_asked if {
	pko_dod_reimbursement.found == set() with input as _request(_paid(5000001), []) with data.lib.lines.exempt as {1}
}

test_limit_without_a_row_lets_nothing_pass if {
	pko_dod_reimbursement.found == {_finding(0, 1, 0)} with input as _request(_paid(1), [])
		with data.tables.ledger_limits.entries as []
}

_post(amount, levels) := {"ledger": "pko_dod_reimbursement", "fiscal_year": 2026, "amount": amount, "limit": 5000000, "levels": levels}

test_reimbursement_is_posted if {
	request := _request(_paid(11), [])

	pko_dod_reimbursement.posts == {_post(11, [4999990])} with input as request
	pko_dod_reimbursement.found == set() with input as _with(request, _used(2026, 4999989))
	pko_dod_reimbursement.found == {_finding(4999990, 11, 5000000)} with input as _with(request, _used(2026, 4999990))
}

test_use_that_is_not_known_is_a_look if {
	request := _request({"amount_usd": 11}, [])

	pko_dod_reimbursement.posts == {_post(0, [4999990])} with input as request
	pko_dod_reimbursement.found == set() with input as _with(request, _used(2026, 4999989))
	pko_dod_reimbursement.found == {{"unknown": {"special.use"}}} with input as _with(request, _used(2026, 4999990))
}

test_nothing_is_posted_where_nothing_counts if {
	pko_dod_reimbursement.posts == set() with input as _request({"use": "funds", "amount_usd": 11}, [])
	pko_dod_reimbursement.posts == set()
		with input as _request(_paid(11), [{"op": "replace", "path": "/items/0/program", "value": "fms"}])
	pko_dod_reimbursement.posts == set() with input as _request(_paid(11), []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request(_paid(5000001), []),
	"outcome": {
		"items[].program": "silent",
		"special.amount_usd": "unknown",
		"special.use": "unknown",
	},
}
