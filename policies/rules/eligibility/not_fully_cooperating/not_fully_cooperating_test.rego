package rules.eligibility.not_fully_cooperating_test

import data.rules.eligibility.not_fully_cooperating
import data.testing

_row(country) := {"valid_from": "2026-01-01", "valid_to": "2026-06-01", "values": {"country": country}, "verified": true}

_finding(country) := {
	"lines": [],
	"message": sprintf("%s is certified as not cooperating fully against terrorism for the fiscal year of the decision date.", [country]),
	"values": {"country": country},
}

test_recipient_with_a_row_is_denied if {
	not_fully_cooperating.found == {_finding("LTU")} with input as testing.request([])
		with data.tables.not_fully_cooperating.entries as [_row("LTU")]
}

test_row_of_the_holder_says_nothing_here if {
	not_fully_cooperating.found == set() with input as testing.request([])
		with data.tables.not_fully_cooperating.entries as [_row("DEU")]
}

test_listed_year_ends_with_the_fiscal_year if {
	last := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "SYR"},
		{"op": "replace", "path": "/decision_date", "value": "2021-09-30"},
	])
	next := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "SYR"},
		{"op": "replace", "path": "/decision_date", "value": "2021-10-01"},
	])

	not_fully_cooperating.found == {_finding("SYR")} with input as last
	not_fully_cooperating.found == set() with input as next
}

test_empty_table_decides_without_a_country if {
	not_fully_cooperating.found == set() with input as testing.request([{"op": "remove", "path": "/parties/1/country"}])
		with data.tables.not_fully_cooperating.entries as []
}

test_recipient_without_country_is_not_evaluated if {
	not_fully_cooperating.found == {{"unknown": {"parties[1].country"}}} with input as testing.request([{"op": "remove", "path": "/parties/1/country"}])
		with data.tables.not_fully_cooperating.entries as [_row("BRA")]
}

test_organization_is_no_country if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
	])

	not_fully_cooperating.found == set() with input as request
		with data.tables.not_fully_cooperating.entries as [_row("BRA")]
}

test_row_of_another_country_is_clear if {
	not_fully_cooperating.found == set() with input as testing.request([])
		with data.tables.not_fully_cooperating.entries as [_row("BRA")]
}

test_row_counts_up_to_its_last_day if {
	after := testing.request([{"op": "replace", "path": "/decision_date", "value": "2026-06-02"}])

	not_fully_cooperating.found == set() with input as after
		with data.tables.not_fully_cooperating.entries as [_row("LTU")]
}

test_first_provision_is_asked_too if {
	request := testing.request([{"op": "replace", "path": "/phase", "value": "export"}])

	not_fully_cooperating.found == {_finding("LTU")} with input as request
		with data.tables.not_fully_cooperating.entries as [_row("LTU")]
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	not_fully_cooperating.found == set() with input as request
		with data.tables.not_fully_cooperating.entries as [_row("LTU")]
}

test_exempt_line_is_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	not_fully_cooperating.found == set() with input as request
		with data.tables.not_fully_cooperating.entries as [_row("LTU")]
}

test_line_of_unknown_origin_counts if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	not_fully_cooperating.found == {_finding("LTU")} with input as request
		with data.tables.not_fully_cooperating.entries as [_row("LTU")]
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {
		"items[].program": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
	"tables": {"not_fully_cooperating": [_row("LTU")]},
}
