package rules.eligibility.violation_report_open_test

import data.rules.eligibility.violation_report_open
import data.testing

_row(country) := {"valid_from": "2026-01-01", "valid_to": "2026-06-01", "values": {"country": country, "reference": "R-1"}, "verified": true}

_finding(country) := {
	"lines": [],
	"message": sprintf("Reports of possible violations are open on the decision date for %s: weigh them before consent.", [country]),
	"values": {"countries": {country}, "references": {"R-1"}},
}

test_recipient_with_a_row_is_referred if {
	violation_report_open.found == {_finding("LTU")} with input as testing.request([])
		with data.tables.violation_reports.entries as [_row("LTU")]
}

test_holder_with_a_row_is_referred if {
	violation_report_open.found == {_finding("DEU")} with input as testing.request([])
		with data.tables.violation_reports.entries as [_row("DEU")]
}

test_row_of_a_carrier_says_nothing_here if {
	request := testing.request([{"op": "add", "path": "/parties/-", "value": {"id": "ship", "roles": ["carrier"], "country": "BRA"}}])

	violation_report_open.found == set() with input as request
		with data.tables.violation_reports.entries as [_row("BRA")]
}

test_holder_without_country_is_not_evaluated if {
	violation_report_open.found == {{"unknown": {"parties[0].country"}}} with input as testing.request([{"op": "remove", "path": "/parties/0/country"}])
		with data.tables.violation_reports.entries as [_row("BRA")]
}

test_row_of_the_recipient_decides_without_the_country_of_the_holder if {
	violation_report_open.found == {_finding("LTU")} with input as testing.request([{"op": "remove", "path": "/parties/0/country"}])
		with data.tables.violation_reports.entries as [_row("LTU")]
}

test_reports_of_other_countries_are_not_named if {
	violation_report_open.found == {_finding("LTU")} with input as testing.request([])
		with data.tables.violation_reports.entries as [
			_row("LTU"),
			object.union(_row("BRA"), {"values": {"reference": "R-2"}}),
		]
}

test_empty_table_decides_without_a_country if {
	violation_report_open.found == set() with input as testing.request([{"op": "remove", "path": "/parties/1/country"}])
		with data.tables.violation_reports.entries as []
}

test_recipient_without_country_is_not_evaluated if {
	violation_report_open.found == {{"unknown": {"parties[1].country"}}} with input as testing.request([{"op": "remove", "path": "/parties/1/country"}])
		with data.tables.violation_reports.entries as [_row("BRA")]
}

test_organization_is_no_country if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
	])

	violation_report_open.found == set() with input as request
		with data.tables.violation_reports.entries as [_row("BRA")]
}

test_row_of_another_country_is_clear if {
	violation_report_open.found == set() with input as testing.request([])
		with data.tables.violation_reports.entries as [_row("BRA")]
}

test_row_counts_up_to_its_last_day if {
	after := testing.request([{"op": "replace", "path": "/decision_date", "value": "2026-06-02"}])

	violation_report_open.found == set() with input as after
		with data.tables.violation_reports.entries as [_row("LTU")]
}

test_first_provision_is_asked_too if {
	request := testing.request([{"op": "replace", "path": "/phase", "value": "export"}])

	violation_report_open.found == {_finding("LTU")} with input as request
		with data.tables.violation_reports.entries as [_row("LTU")]
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	violation_report_open.found == set() with input as request
		with data.tables.violation_reports.entries as [_row("LTU")]
}

test_exempt_line_is_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	violation_report_open.found == set() with input as request
		with data.tables.violation_reports.entries as [_row("LTU")]
}

test_line_of_unknown_origin_counts if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	violation_report_open.found == {_finding("LTU")} with input as request
		with data.tables.violation_reports.entries as [_row("LTU")]
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {
		"items[].program": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
	"tables": {"violation_reports": [_row("LTU")]},
}
