package rules.eligibility.recipient_eligibility_unconfirmed_test

import data.rules.eligibility.recipient_eligibility_unconfirmed
import data.testing

_country(value) := {"op": "replace", "path": "/parties/1/country", "value": value}

_no_country := {"op": "remove", "path": "/parties/1/country"}

_organization(value) := {"op": "add", "path": "/parties/1/organization", "value": value}

_finding(recipient) := {
	"lines": [1],
	"message": sprintf("Table fms_eligible has no row for %s on 2026-06-01: confirm the finding of eligibility.", [recipient]),
	"values": {"recipient": recipient},
}

test_country_without_a_row_is_referred if {
	recipient_eligibility_unconfirmed.found == {_finding("VNM")} with input as testing.request([_country("VNM")])
}

test_country_with_a_row_is_clear if {
	recipient_eligibility_unconfirmed.found == set() with input as testing.request([])
}

test_row_that_has_ended_is_no_row if {
	row := {"valid_from": "2020-01-01", "values": {"code": "LTU"}, "verified": true}

	recipient_eligibility_unconfirmed.found == set() with input as testing.request([])
		with data.tables.fms_eligible.entries as [object.union(row, {"valid_to": "2026-06-01"})]
	recipient_eligibility_unconfirmed.found == {_finding("LTU")} with input as testing.request([])
		with data.tables.fms_eligible.entries as [object.union(row, {"valid_to": "2026-05-31"})]
}

test_organization_with_a_row_is_clear if {
	recipient_eligibility_unconfirmed.found == set() with input as testing.request([_no_country, _organization("NSPA")])
}

test_organization_without_a_row_is_referred if {
	request := testing.request([_no_country, _organization("AU")])

	recipient_eligibility_unconfirmed.found == {_finding("AU")} with input as request
}

test_row_of_the_seat_does_not_cover_the_organization if {
	request := testing.request([_country("BEL"), _organization("EU")])

	recipient_eligibility_unconfirmed.found == {_finding("EU")} with input as request
}

test_united_states_stand_apart if {
	recipient_eligibility_unconfirmed.found == set() with input as testing.request([_country("USA")])
}

test_agency_of_the_united_states_stands_apart if {
	request := testing.request([
		_no_country,
		_organization("USACE"),
		{"op": "replace", "path": "/parties/1/type", "value": "us_government"},
	])

	recipient_eligibility_unconfirmed.found == set() with input as request
}

test_recipient_without_type_may_be_an_agency_of_the_united_states if {
	untyped := {"op": "remove", "path": "/parties/1/type"}

	recipient_eligibility_unconfirmed.found == {{"unknown": {"parties[1].type"}}} with input as testing.request([_country("VNM"), untyped])
	recipient_eligibility_unconfirmed.found == set() with input as testing.request([_country("USA"), untyped])
	recipient_eligibility_unconfirmed.found == set() with input as testing.request([_country("LTU"), untyped])
}

test_change_of_use_has_no_new_recipient if {
	request := testing.request([_country("VNM"), {"op": "replace", "path": "/kind", "value": "change_of_end_use"}])

	recipient_eligibility_unconfirmed.found == set() with input as request
}

test_licensed_line_is_clear if {
	request := testing.request([_country("VNM"), {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	recipient_eligibility_unconfirmed.found == set() with input as request
}

test_line_without_program_is_not_evaluated if {
	request := testing.request([_country("VNM"), {"op": "remove", "path": "/items/0/program"}])

	recipient_eligibility_unconfirmed.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_recipient_without_country_is_not_evaluated if {
	recipient_eligibility_unconfirmed.found == {{"unknown": {"parties[1].country"}}} with input as testing.request([_no_country])
}

test_licensed_line_decides_without_the_country if {
	request := testing.request([_no_country, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	recipient_eligibility_unconfirmed.found == set() with input as request
}

test_first_provision_is_not_asked if {
	request := testing.request([_country("VNM"), {"op": "replace", "path": "/phase", "value": "export"}])

	recipient_eligibility_unconfirmed.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_country("VNM")]),
	"outcome": {
		"items[].program": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
	},
}
