package lib.ledgers_test

import data.lib.ledgers
import data.testing

_on(day) := testing.request([{"op": "replace", "path": "/decision_date", "value": day}])

_with(positions) := object.union(testing.request([]), {"ledgers": positions})

_eda := {"ledger": "eda_grant", "fiscal_year": 2026, "position": 5}

_grant := {"ledger": "grant_505b", "fiscal_year": 2026, "position": 7, "country": "LTU"}

test_fiscal_year_is_named_by_its_last_day if {
	ledgers.fiscal_year == 2025 with input as _on("2025-09-30")
	ledgers.fiscal_year == 2026 with input as _on("2025-10-01")
	ledgers.fiscal_year == 2026 with input as _on("2025-12-31")
	ledgers.fiscal_year == 2026 with input as _on("2026-01-01")
	ledgers.fiscal_year == 2026 with input as _on("2026-09-30")
}

test_ledger_without_a_position_stands_at_zero if {
	ledgers.position("eda_grant") == 0 with input as testing.request([])
	ledgers.position_of_recipient("grant_505b") == 0 with input as _with([_eda])
}

test_positions_of_one_ledger_and_year_add_up if {
	positions := [
		_eda, _eda,
		object.union(_eda, {"fiscal_year": 2025}),
		object.union(_eda, {"ledger": "drawdown_506a1"}),
	]

	ledgers.position("eda_grant") == 10 with input as _with(positions)
}

test_limit_of_the_whole_year_counts_every_country if {
	taiwan := {"ledger": "drawdown_506a3_taiwan", "fiscal_year": 2026, "position": 9, "country": "TWN"}

	ledgers.position("drawdown_506a3_taiwan") == 9 with input as _with([taiwan])
	ledgers.position("drawdown_506a3_taiwan") == 9 with input as _with([object.union(taiwan, {"country": null})])
}

test_limit_by_country_counts_the_recipient_alone if {
	positions := [_grant, object.union(_grant, {"country": "POL"})]

	ledgers.position_of_recipient("grant_505b") == 7 with input as _with(positions)
}

test_position_of_an_unknown_recipient_names_its_field if {
	unnamed := testing.request([{"op": "remove", "path": "/parties/1/country"}])

	ledgers.position_of_recipient("grant_505b") == {"parties[1].country"} with input as unnamed
}

test_sub_limits_have_positions_and_limits_of_their_own if {
	used := [{"ledger": "drawdown_506a2_dod", "fiscal_year": 2026, "position": 75000000}]

	ledgers.position("drawdown_506a2") == 0 with input as _with(used)
	ledgers.position("drawdown_506a2_narcotics") == 0 with input as _with(used)
	[ledgers.limit(name) |
		some name in ["drawdown_506a2", "drawdown_506a2_dod", "drawdown_506a2_narcotics", "drawdown_506a2_powmia"]
	] == [200000000, 75000000, 75000000, 15000000] with input as _with(used)
}

test_limit_without_a_row_is_zero if {
	ledgers.limit("nothing_here") == 0 with input as testing.request([])
}

test_every_ledger_with_a_limit_is_in_the_table_of_ledgers if {
	count({row.values.ledger | some row in data.tables.ledger_limits.entries} - {row.values.ledger | some row in data.tables.ledgers.entries}) == 0
}

test_positions_that_can_be_counted_are_right if {
	ledgers.right with input as testing.request([])
	ledgers.right with input as _with([])
	ledgers.right with input as _with([_eda, _grant])
	ledgers.right with input as _with([object.union(_eda, {"position": 0})])
	ledgers.right with input as _with([object.union(_grant, {"ledger": "exchange_544", "position": -3})])
	ledgers.right with input as _with([{"ledger": "lease", "reference": "A", "position": 3}])
	ledgers.right with input as _with([{"ledger": "team_515c", "country": "LTU", "position": 3}])
	ledgers.right with input as _with([{"ledger": "transfer_quarter", "quarter": "2026-Q2", "position": 3}])
}

test_position_that_no_rule_would_find_is_not_right if {
	every wrong in [
		object.union(_eda, {"ledger": "eda_grants"}),
		object.union(_eda, {"fiscal_year": "2026"}),
		object.union(_eda, {"fiscal_year": 2026.5}),
		object.union(_eda, {"position": "5"}),
		object.union(_eda, {"position": 5.5}),
		object.union(_eda, {"position": -1}),
		object.remove(_eda, ["position"]),
		object.remove(_eda, ["fiscal_year"]),
		object.remove(_eda, ["ledger"]),
		object.remove(_grant, ["country"]),
		object.union(_grant, {"country": null}),
		object.union(_grant, {"country": ""}),
		{"ledger": "lease", "reference": "", "position": 3},
		{"ledger": "lease", "country": "LTU", "position": 3},
		{"ledger": "lease", "reference": "A", "position": -3},
		{"ledger": "team_515c", "reference": "A", "position": 3},
		{"ledger": "team_515c", "country": "", "position": 3},
		{"ledger": "transfer_quarter", "quarter": "2026-Q5", "position": 3},
		{"ledger": "transfer_quarter", "fiscal_year": 2026, "position": 3},
		"eda_grant",
	] {
		not ledgers.right with input as _with([_eda, wrong])
	}
	not ledgers.right with input as _with(null)
	not ledgers.right with input as _with({"eda": _eda})
}

test_finding_names_what_is_used_asked_and_left if {
	said := ledgers.said("eda_grant", {"before": 8, "asked": 3}, 10, "Take less.") with input as testing.request([])

	said == {
		"message": "Ledger eda_grant, fiscal year 2026: $8 used and $3 asked, of $10; $2 is left. Take less.",
		"values": {
			"ledger": "eda_grant", "fiscal_year": 2026, "before_usd": 8,
			"asked_usd": 3, "limit_usd": 10, "left_usd": 2,
		},
	}
}

test_nothing_is_left_of_a_limit_that_is_passed if {
	ledgers.said("eda_grant", {"before": 12, "asked": 3}, 10, "").values.left_usd == 0
		with input as testing.request([])
}

test_position_that_is_not_known_is_told_as_nothing if {
	ledgers.said("grant_505b", {"before": {"parties[1].country"}, "asked": 12}, 10, "").values.before_usd == 0
		with input as testing.request([])
}

test_ledger_without_an_allocation_is_told if {
	ledgers.unallocated("fmf_allocation", {"before": 8, "asked": 3}, "Pay.") == {
		"message": "Ledger fmf_allocation, fiscal year 2026: nothing is allocated for LTU; $8 used and $3 asked. Pay.",
		"values": {
			"ledger": "fmf_allocation", "fiscal_year": 2026, "recipient": "LTU",
			"before_usd": 8, "asked_usd": 3, "limit_usd": 0, "left_usd": 0,
		},
	} with input as testing.request([])
}

_put := [{"op": "add", "path": "/funding", "value": [
	{"source": "fmf_loan", "amount_usd": 4},
	{"source": "fmf_grant", "amount_usd": 2},
	{"source": "national", "amount_usd": 100},
]}]

test_financed_lines_count_at_their_price if {
	line := [
		{"op": "add", "path": "/items/0/funding", "value": "fmf_loan"},
		{"op": "add", "path": "/items/0/values/contract_price_usd", "value": 9},
	]

	ledgers.financed == {"counted": 1, "numbers": [1], "known": [1], "known_usd": 9, "open": []} with input as testing.request(array.concat(line, _put))
}

test_financing_of_the_whole_request_counts_where_no_line_has_any if {
	ledgers.financed == {"counted": 1, "numbers": [1], "known": [1], "known_usd": 6, "open": []} with input as testing.request(_put)
}

test_without_financing_nothing_counts if {
	ledgers.financed == {"counted": 0, "numbers": [], "known": [], "known_usd": 0, "open": []} with input as testing.request([])
}
