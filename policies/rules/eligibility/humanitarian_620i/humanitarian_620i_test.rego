package rules.eligibility.humanitarian_620i_test

import data.rules.eligibility.humanitarian_620i
import data.testing

_rows := [{
	"valid_from": "2025-10-01", "valid_to": "2026-09-30",
	"values": {"country": "LTU"}, "verified": true,
}]

_listed := {
	"lines": [],
	"message": "LTU restricts U.S. humanitarian aid: the President must find a security interest and tell Congress.",
	"values": {"country": "LTU"},
}

test_recipient_of_the_table if {
	request := testing.request([])

	humanitarian_620i.found == {_listed} with input as request
		with data.tables.humanitarian_620i.entries as _rows
}

test_recipient_of_the_table_at_first_provision if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	humanitarian_620i.found == {_listed} with input as request
		with data.tables.humanitarian_620i.entries as _rows
}

test_last_day_of_the_row if {
	request := testing.request([{"op": "replace", "path": "/decision_date", "value": "2026-09-30"}])

	humanitarian_620i.found == {_listed} with input as request
		with data.tables.humanitarian_620i.entries as _rows
}

test_day_after_the_last_of_the_row_is_clear if {
	request := testing.request([{"op": "replace", "path": "/decision_date", "value": "2026-10-01"}])

	humanitarian_620i.found == set() with input as request
		with data.tables.humanitarian_620i.entries as _rows
}

test_other_country_is_clear if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])

	humanitarian_620i.found == set() with input as request
		with data.tables.humanitarian_620i.entries as _rows
}

test_holder_of_the_table_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "EST"},
		{"op": "replace", "path": "/parties/0/country", "value": "LTU"},
	])

	humanitarian_620i.found == set() with input as request
		with data.tables.humanitarian_620i.entries as _rows
}

test_organization_without_country_is_clear if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "UN"},
	])

	humanitarian_620i.found == set() with input as request
		with data.tables.humanitarian_620i.entries as _rows
}

test_country_of_the_recipient_is_needed if {
	request := testing.request([{"op": "remove", "path": "/parties/1/country"}])

	humanitarian_620i.found == {{"unknown": {"parties[1].country"}}} with input as request
		with data.tables.humanitarian_620i.entries as _rows
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	humanitarian_620i.found == set() with input as request
		with data.tables.humanitarian_620i.entries as _rows
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

	humanitarian_620i.found == {_listed} with input as request
		with data.tables.humanitarian_620i.entries as _rows
}

test_line_of_unknown_origin_counts if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	humanitarian_620i.found == {_listed} with input as request
		with data.tables.humanitarian_620i.entries as _rows
}

test_request_of_exempt_lines_alone_is_not_asked if {
	request := testing.request([{"op": "remove", "path": "/parties/1/country"}])

	humanitarian_620i.found == set() with input as request
		with data.lib.lines.live as [] with data.tables.humanitarian_620i.entries as _rows
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {
		"items[].program": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
	"tables": {"humanitarian_620i": _rows},
}
