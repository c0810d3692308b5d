package rules.eligibility.aids_terrorist_state_test

import data.rules.eligibility.aids_terrorist_state
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

_gone(path) := {"op": "remove", "path": path}

_rows := [{
	"valid_from": "2025-06-01", "valid_to": "2026-06-01",
	"values": {"country": "LTU", "ground": "lethal equipment"}, "verified": true,
}]

_finding(lines) := {
	"lines": lines,
	"message": "Recorded as helping a state that supports terrorism: LTU. Its assistance is withheld unless the President waives it.",
	"values": {"countries": {"LTU"}},
}

_referred := {_finding([1])}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([
		_item("program", "eda"),
		_item("authority", "faa_516"),
		_item("funding", "national"),
	]),
	"tables": {"aids_terrorist_state": _rows},
	"outcome": {
		"items[].authority": "unknown",
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
	},
}

test_assistance_is_referred if {
	every program in ["drawdown", "imet", "incle", "map", "pko"] {
		aids_terrorist_state.found == _referred with input as _request([_item("program", program)])
			with data.tables.aids_terrorist_state.entries as _rows
	}
	aids_terrorist_state.found == _referred with input as _request([_item("program", "eda"), _item("authority", "faa_516")])
		with data.tables.aids_terrorist_state.entries as _rows
}

test_line_paid_from_assistance_or_financing_is_referred if {
	every money in ["fmf_grant", "fmf_loan", "imet", "incle", "map", "pko"] {
		aids_terrorist_state.found == _referred with input as _request([_item("program", "teams"), _item("funding", money)])
			with data.tables.aids_terrorist_state.entries as _rows
	}
}

test_financing_of_the_request_is_referred if {
	request := _request([
		_item("program", "fms"),
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_grant", "amount_usd": 1}]},
	])

	aids_terrorist_state.found == {_finding([])} with input as request
		with data.tables.aids_terrorist_state.entries as _rows
}

test_cash_is_clear if {
	every program in ["dcs", "fms", "lease", "teams"] {
		aids_terrorist_state.found == set() with input as _request([_item("program", program)])
			with data.tables.aids_terrorist_state.entries as _rows
	}
}

test_row_counts_to_its_last_day if {
	aids_terrorist_state.found == set() with input as _request([{"op": "replace", "path": "/decision_date", "value": "2026-06-02"}])
		with data.tables.aids_terrorist_state.entries as _rows
}

test_other_government_or_firm_is_clear if {
	aids_terrorist_state.found == set() with input as _request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])
		with data.tables.aids_terrorist_state.entries as _rows
	aids_terrorist_state.found == set() with input as _request([{"op": "replace", "path": "/parties/1/type", "value": "private"}])
		with data.tables.aids_terrorist_state.entries as _rows
}

test_what_is_lacking_is_named if {
	every path, field in {"/parties/1/type": "parties[1].type", "/parties/1/country": "parties[1].country"} {
		found := aids_terrorist_state.found with input as _request([_gone(path)])
			with data.tables.aids_terrorist_state.entries as _rows
		found == {{"unknown": {field}}}
	}
	aids_terrorist_state.found == {{"unknown": {"items[0].authority"}}} with input as _request([_item("program", "eda")])
		with data.tables.aids_terrorist_state.entries as _rows
}

test_empty_table_needs_no_country if {
	aids_terrorist_state.found == set() with input as _request([_gone("/parties/1/country")])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	aids_terrorist_state.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
		with data.tables.aids_terrorist_state.entries as _rows
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	aids_terrorist_state.found == set() with input as request
		with data.tables.aids_terrorist_state.entries as _rows
}
