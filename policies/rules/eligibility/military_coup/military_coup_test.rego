package rules.eligibility.military_coup_test

import data.rules.eligibility.military_coup
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

_rows := [{
	"valid_from": "2025-10-01", "valid_to": "2026-09-30",
	"values": {"country": "LTU"}, "verified": true,
}]

_finding(lines) := {
	"lines": lines,
	"message": "Assistance is cut after a military coup: LTU. Only a determination that an elected government is back reopens it.",
	"values": {"countries": {"LTU"}},
}

_denied := {_finding([1])}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([
		_item("program", "eda"),
		_item("authority", "faa_516"),
		_item("funding", "national"),
	]),
	"tables": {"military_coup": _rows},
	"outcome": {
		"items[].authority": "unknown",
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}

test_assistance_is_denied if {
	every program in ["drawdown", "imet", "map", "pko", "teams"] {
		military_coup.found == _denied with input as _request([_item("program", program)])
			with data.tables.military_coup.entries as _rows
	}
	military_coup.found == _denied with input as _request([_item("program", "eda"), _item("authority", "faa_516")])
		with data.tables.military_coup.entries as _rows
}

test_line_paid_from_assistance_is_denied if {
	every money in ["fmf_grant", "fmf_loan", "imet", "incle", "map", "pko"] {
		military_coup.found == _denied with input as _request([_item("program", "fms"), _item("funding", money)])
			with data.tables.military_coup.entries as _rows
	}
}

test_financing_of_the_request_is_denied if {
	request := _request([
		_item("program", "fms"),
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_grant", "amount_usd": 1}]},
	])

	military_coup.found == {_finding([])} with input as request
		with data.tables.military_coup.entries as _rows
}

test_cash_and_incle_are_clear if {
	every program in ["dcs", "fms", "incle", "lease"] {
		military_coup.found == set() with input as _request([_item("program", program)])
			with data.tables.military_coup.entries as _rows
	}
	military_coup.found == set() with input as _request([_item("program", "eda"), _item("authority", "aeca_21")])
		with data.tables.military_coup.entries as _rows
}

test_row_counts_to_its_last_day if {
	last := _request([{"op": "replace", "path": "/decision_date", "value": "2026-09-30"}])
	after := _request([{"op": "replace", "path": "/decision_date", "value": "2026-10-01"}])

	military_coup.found == _denied with input as last
		with data.tables.military_coup.entries as _rows
	military_coup.found == set() with input as after
		with data.tables.military_coup.entries as _rows
}

test_other_country_is_clear if {
	military_coup.found == set() with input as _request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])
		with data.tables.military_coup.entries as _rows
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	military_coup.found == _denied with input as _request([{"op": "add", "path": "/items/-", "value": other}])
		with data.tables.military_coup.entries as _rows
}

test_what_is_lacking_is_named if {
	military_coup.found == {{"unknown": {"items[0].authority"}}} with input as _request([_item("program", "eda")])
		with data.tables.military_coup.entries as _rows
	military_coup.found == {{"unknown": {"parties[1].country"}}} with input as _request([{"op": "remove", "path": "/parties/1/country"}])
		with data.tables.military_coup.entries as _rows
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	military_coup.found == set() with input as request
		with data.tables.military_coup.entries as _rows
}
