package rules.eligibility.narcotics_decertified_test

import data.rules.eligibility.narcotics_decertified
import data.testing

_rows := [{
	"valid_from": "2025-10-01", "valid_to": "2026-09-30",
	"values": {"country": "LTU"}, "verified": true,
}]

_listed := {
	"lines": [],
	"message": "LTU failed demonstrably on counternarcotics, and no vital national interest is recorded.",
	"values": {"country": "LTU"},
}

test_recipient_of_the_table if {
	request := testing.request([])

	narcotics_decertified.found == {_listed} with input as request
		with data.tables.narcotics_decertified.entries as _rows
}

test_recipient_of_the_table_at_first_provision if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	narcotics_decertified.found == {_listed} with input as request
		with data.tables.narcotics_decertified.entries as _rows
}

test_last_day_of_the_row if {
	request := testing.request([{"op": "replace", "path": "/decision_date", "value": "2026-09-30"}])

	narcotics_decertified.found == {_listed} with input as request
		with data.tables.narcotics_decertified.entries as _rows
}

test_day_after_the_last_of_the_row_is_clear if {
	request := testing.request([{"op": "replace", "path": "/decision_date", "value": "2026-10-01"}])

	narcotics_decertified.found == set() with input as request
		with data.tables.narcotics_decertified.entries as _rows
}

test_other_country_is_clear if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])

	narcotics_decertified.found == set() with input as request
		with data.tables.narcotics_decertified.entries as _rows
}

test_holder_of_the_table_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "EST"},
		{"op": "replace", "path": "/parties/0/country", "value": "LTU"},
	])

	narcotics_decertified.found == set() with input as request
		with data.tables.narcotics_decertified.entries as _rows
}

test_organization_without_country_is_clear if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "UN"},
	])

	narcotics_decertified.found == set() with input as request
		with data.tables.narcotics_decertified.entries as _rows
}

test_country_of_the_recipient_is_needed if {
	request := testing.request([{"op": "remove", "path": "/parties/1/country"}])

	narcotics_decertified.found == {{"unknown": {"parties[1].country"}}} with input as request
		with data.tables.narcotics_decertified.entries as _rows
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	narcotics_decertified.found == set() with input as request
		with data.tables.narcotics_decertified.entries as _rows
}

test_licensed_line_beside_it_counts if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "dcs", "flags": [],
			},
		},
	])

	narcotics_decertified.found == {_listed} with input as request
		with data.tables.narcotics_decertified.entries as _rows
}

test_line_of_unknown_origin_counts if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	narcotics_decertified.found == {_listed} with input as request
		with data.tables.narcotics_decertified.entries as _rows
}

test_request_of_exempt_lines_alone_is_not_asked if {
	request := testing.request([{"op": "remove", "path": "/parties/1/country"}])

	narcotics_decertified.found == set() with input as request
		with data.lib.lines.live as [] with data.tables.narcotics_decertified.entries as _rows
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {
		"items[].program": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
	"tables": {"narcotics_decertified": _rows},
}
