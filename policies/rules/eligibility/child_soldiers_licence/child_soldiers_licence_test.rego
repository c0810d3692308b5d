package rules.eligibility.child_soldiers_licence_test

import data.rules.eligibility.child_soldiers_licence
import data.testing

_rows := [{
	"valid_from": "2025-10-01", "valid_to": "2026-09-30",
	"values": {"country": "LTU"}, "verified": true,
}]

_listed := {
	"lines": [1],
	"message": "On the child-soldier list of the fiscal year: LTU.",
	"values": {"countries": {"LTU"}},
}

test_government_of_the_list if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	child_soldiers_licence.found == {_listed} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_licence_at_first_provision if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
	])

	child_soldiers_licence.found == {_listed} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_government_that_is_an_end_user if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "replace", "path": "/parties/1/country", "value": "EST"},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "user", "roles": ["end_user"], "type": "government", "country": "LTU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	child_soldiers_licence.found == {_listed} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_last_day_of_the_fiscal_year if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "replace", "path": "/decision_date", "value": "2026-09-30"},
	])

	child_soldiers_licence.found == {_listed} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_first_day_of_the_next_fiscal_year_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "replace", "path": "/decision_date", "value": "2026-10-01"},
	])

	child_soldiers_licence.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}

test_published_list_of_fiscal_year_2025 if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "replace", "path": "/parties/1/country", "value": "YEM"},
		{"op": "replace", "path": "/decision_date", "value": "2025-09-30"},
	])

	child_soldiers_licence.found == {{
		"lines": [1],
		"message": "On the child-soldier list of the fiscal year: YEM.",
		"values": {"countries": {"YEM"}},
	}} with input as request
}

test_firm_in_a_country_of_the_list_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
	])

	child_soldiers_licence.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}

test_other_country_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "replace", "path": "/parties/1/country", "value": "EST"},
	])

	child_soldiers_licence.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}

test_line_of_the_government_is_clear if {
	request := testing.request([])

	child_soldiers_licence.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}

test_licensed_lines_alone_are_named if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "fms", "flags": [],
			},
		},
	])

	child_soldiers_licence.found == {_listed} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_linked_licence_alone_has_no_licensed_line if {
	request := testing.request([{"op": "add", "path": "/linked_actions", "value": [{"kind": "licence"}]}])

	child_soldiers_licence.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}

test_type_of_the_recipient_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "remove", "path": "/parties/1/type"},
	])

	child_soldiers_licence.found == {{"unknown": {"parties[1].type"}}} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_type_of_the_recipient_is_not_needed_elsewhere if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "remove", "path": "/parties/1/type"},
		{"op": "replace", "path": "/parties/1/country", "value": "EST"},
	])

	child_soldiers_licence.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}

test_country_of_a_government_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "remove", "path": "/parties/1/country"},
	])

	child_soldiers_licence.found == {{"unknown": {"parties[1].country"}}} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_exempt_line_is_not_asked if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	child_soldiers_licence.found == set() with input as request
		with data.lib.lines.live as [] with data.tables.cspa_list.entries as _rows
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}]),
	"outcome": {
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
	},
	"tables": {"cspa_list": _rows},
}
