package rules.eligibility.nuclear_transfers_test

import data.rules.eligibility.nuclear_transfers
import data.testing

_row(country) := {"valid_from": "2026-01-01", "valid_to": "2026-06-01", "values": {"country": country}, "verified": true}

_finding(country) := {
	"lines": [],
	"message": sprintf("%s falls under AECA 101 or 102 on the decision date: no military aid, IMET, peacekeeping money or credits; a sale or lease needs State's answer.", [country]),
	"values": {"country": country},
}

test_recipient_with_a_row_is_referred if {
	nuclear_transfers.found == {_finding("LTU")} with input as testing.request([])
		with data.tables.nuclear_transfers.entries as [_row("LTU")]
}

test_row_of_the_holder_says_nothing_here if {
	nuclear_transfers.found == set() with input as testing.request([])
		with data.tables.nuclear_transfers.entries as [_row("DEU")]
}

test_empty_table_decides_without_a_country if {
	nuclear_transfers.found == set() with input as testing.request([{"op": "remove", "path": "/parties/1/country"}])
		with data.tables.nuclear_transfers.entries as []
}

test_recipient_without_country_is_not_evaluated if {
	nuclear_transfers.found == {{"unknown": {"parties[1].country"}}} with input as testing.request([{"op": "remove", "path": "/parties/1/country"}])
		with data.tables.nuclear_transfers.entries as [_row("BRA")]
}

test_organization_is_no_country if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
	])

	nuclear_transfers.found == set() with input as request
		with data.tables.nuclear_transfers.entries as [_row("BRA")]
}

test_row_of_another_country_is_clear if {
	nuclear_transfers.found == set() with input as testing.request([])
		with data.tables.nuclear_transfers.entries as [_row("BRA")]
}

test_row_counts_up_to_its_last_day if {
	after := testing.request([{"op": "replace", "path": "/decision_date", "value": "2026-06-02"}])

	nuclear_transfers.found == set() with input as after
		with data.tables.nuclear_transfers.entries as [_row("LTU")]
}

test_first_provision_is_asked_too if {
	request := testing.request([{"op": "replace", "path": "/phase", "value": "export"}])

	nuclear_transfers.found == {_finding("LTU")} with input as request
		with data.tables.nuclear_transfers.entries as [_row("LTU")]
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	nuclear_transfers.found == set() with input as request
		with data.tables.nuclear_transfers.entries as [_row("LTU")]
}

test_exempt_line_is_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	nuclear_transfers.found == set() with input as request
		with data.tables.nuclear_transfers.entries as [_row("LTU")]
}

test_line_of_unknown_origin_counts if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	nuclear_transfers.found == {_finding("LTU")} with input as request
		with data.tables.nuclear_transfers.entries as [_row("LTU")]
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {
		"items[].program": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
	"tables": {"nuclear_transfers": [_row("LTU")]},
}
