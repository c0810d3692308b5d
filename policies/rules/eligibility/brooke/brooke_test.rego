package rules.eligibility.brooke_test

import data.rules.eligibility.brooke
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "map"},
	],
	patches,
))

_item(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_rows(values) := [{"valid_from": "0001-01-01", "valid_to": "9999-12-31", "values": values, "verified": true}]

_since(day) := _rows({"country": "LTU", "since": day})

_finding(lines, months, what) := {
	"lines": lines,
	"message": sprintf(
		"In default on loans of the United States for more than %d months: LTU. No %s without a determination (waiver faa_620q).",
		[months, what],
	),
	"values": {"countries": {"LTU"}, "months": months},
}

_aid := {_finding([1], 6, "assistance under the FAA")}

_financing := {_finding([1], 12, "financing")}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([
		_item("program", "eda"),
		_item("authority", "faa_516"),
		_item("funding", "national"),
	]),
	"tables": {"brooke_default": _since("2024-01-01")},
	"outcome": {
		"items[].authority": "unknown",
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}

test_assistance_is_denied if {
	every program in ["drawdown", "imet", "incle", "map", "pko"] {
		brooke.found == _aid with input as _request([_item("program", program)])
			with data.tables.brooke_default.entries as _since("2024-01-01")
	}
	brooke.found == _aid with input as _request([_item("program", "eda"), _item("authority", "faa_516")])
		with data.tables.brooke_default.entries as _since("2024-01-01")
}

test_sales_for_cash_are_clear if {
	every program in ["dcs", "fms", "lease", "teams"] {
		brooke.found == set() with input as _request([_item("program", program)])
			with data.tables.brooke_default.entries as _since("2024-01-01")
	}
}

test_more_than_six_months_bar_assistance if {
	every day, denied in {"2025-11-30": true, "2025-12-01": false, "2026-05-31": false} {
		found := brooke.found with input as _request([])
			with data.tables.brooke_default.entries as _since(day)
		found == {finding | some finding in _aid; denied}
	}
}

test_day_after_six_months_bars_assistance if {
	every day, denied in {"2026-06-01": false, "2026-06-02": true} {
		found := brooke.found with input as _request([{"op": "replace", "path": "/decision_date", "value": day}])
			with data.tables.brooke_default.entries as _since("2025-12-01")
		found == {finding | some finding in _aid; denied}
	}
}

test_months_end_where_the_day_is_missing if {
	every day, denied in {"2026-02-28": false, "2026-03-01": true} {
		found := brooke.found with input as _request([{"op": "replace", "path": "/decision_date", "value": day}])
			with data.tables.brooke_default.entries as _since("2025-08-31")
		found == {finding | some finding in _aid; denied}
	}
}

test_more_than_a_year_bars_financing if {
	request := _request([_item("program", "fms"), _item("funding", "fmf_grant")])

	every day, denied in {"2025-05-31": true, "2025-06-01": false} {
		found := brooke.found with input as request
			with data.tables.brooke_default.entries as _since(day)
		found == {finding | some finding in _financing; denied}
	}
}

test_financing_of_the_request_is_denied if {
	request := _request([
		_item("program", "fms"),
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]},
	])

	brooke.found == {_finding([], 12, "financing")} with input as request
		with data.tables.brooke_default.entries as _since("2024-01-01")
}

test_both_bars_name_their_lines if {
	financed := {"line": 2, "type": "article", "program": "fms", "funding": "fmf_loan", "flags": []}
	cash := {"line": 3, "type": "article", "program": "fms", "flags": []}
	request := _request([
		{"op": "add", "path": "/items/-", "value": financed},
		{"op": "add", "path": "/items/-", "value": cash},
	])

	brooke.found == _aid | {_finding([2], 12, "financing")} with input as request
		with data.tables.brooke_default.entries as _since("2024-01-01")
}

test_default_without_a_day_is_old if {
	brooke.found == _aid with input as _request([])
		with data.tables.brooke_default.entries as _rows({"country": "LTU"})
}

test_country_that_is_not_in_default_is_clear if {
	brooke.found == set() with input as _request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])
		with data.tables.brooke_default.entries as _since("2024-01-01")
	brooke.found == set() with input as _request([])
}

test_excess_articles_of_unknown_authority_are_not_evaluated if {
	brooke.found == {{"unknown": {"items[0].authority"}}} with input as _request([_item("program", "eda")])
		with data.tables.brooke_default.entries as _since("2024-01-01")
}

test_receiver_without_a_country_is_not_evaluated if {
	brooke.found == {{"unknown": {"parties[1].country"}}} with input as _request([{"op": "remove", "path": "/parties/1/country"}])
		with data.tables.brooke_default.entries as _since("2024-01-01")
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	brooke.found == set() with input as request
		with data.tables.brooke_default.entries as _since("2024-01-01")
}
