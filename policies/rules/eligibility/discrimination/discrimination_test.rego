package rules.eligibility.discrimination_test

import data.rules.eligibility.discrimination
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_program(value) := {"op": "replace", "path": "/items/0/program", "value": value}

_rows := [{
	"valid_from": "2025-06-01", "valid_to": "2026-06-01",
	"values": {"country": "LTU"}, "verified": true,
}]

_referred := {{
	"lines": [],
	"message": "LTU is recorded as keeping out U.S. persons by race, religion, national origin or sex.",
	"values": {"country": "LTU"},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"tables": {"discrimination": _rows},
	"outcome": {
		"items[].program": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}

test_every_program_is_referred if {
	every program in ["fms", "dcs", "pko", "lease"] {
		discrimination.found == _referred with input as _request([_program(program)])
			with data.tables.discrimination.entries as _rows
	}
}

test_item_under_the_export_administration_regulations_is_clear if {
	discrimination.found == set() with input as _request([_program("ear")])
		with data.tables.discrimination.entries as _rows
}

test_row_counts_to_its_last_day if {
	discrimination.found == set() with input as _request([{"op": "replace", "path": "/decision_date", "value": "2026-06-02"}])
		with data.tables.discrimination.entries as _rows
}

test_other_country_is_clear if {
	discrimination.found == set() with input as _request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])
		with data.tables.discrimination.entries as _rows
}

test_country_is_needed_while_somebody_is_listed if {
	request := _request([{"op": "remove", "path": "/parties/1/country"}])

	discrimination.found == {{"unknown": {"parties[1].country"}}} with input as request
		with data.tables.discrimination.entries as _rows
	discrimination.found == set() with input as request
}

test_later_transfer_is_clear if {
	discrimination.found == set() with input as testing.request([])
		with data.tables.discrimination.entries as _rows
}
