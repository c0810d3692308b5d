package rules.eligibility.diversion_to_state_sponsor_test

import data.rules.eligibility.diversion_to_state_sponsor
import data.testing

_risk(countries) := {"op": "add", "path": "/diversion_risk_countries", "value": countries}

_finding := {
	"lines": [],
	"message": "There is reason to expect diversion to a country listed under AECA 40: IRN.",
	"values": {"countries": {"IRN"}},
}

test_diversion_to_a_listed_country_is_denied if {
	diversion_to_state_sponsor.found == {_finding} with input as testing.request([_risk(["IRN", "BRA"])])
}

test_diversion_to_another_country_is_clear_here if {
	diversion_to_state_sponsor.found == set() with input as testing.request([_risk(["BRA"])])
}

test_request_without_such_a_risk_is_clear if {
	diversion_to_state_sponsor.found == set() with input as testing.request([])
}

test_first_provision_is_denied_too if {
	request := testing.request([_risk(["IRN"]), {"op": "replace", "path": "/phase", "value": "export"}])

	diversion_to_state_sponsor.found == {_finding} with input as request
}

test_country_that_is_no_longer_listed_is_clear if {
	request := testing.request([_risk(["SYR"]), {"op": "replace", "path": "/decision_date", "value": "2026-08-24"}])

	diversion_to_state_sponsor.found == set() with input as request
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([_risk(["IRN"]), {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	diversion_to_state_sponsor.found == set() with input as request
}

test_exempt_line_is_clear if {
	request := testing.request([_risk(["IRN"]), {"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	diversion_to_state_sponsor.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_risk(["IRN"])]),
	"outcome": {
		"diversion_risk_countries": "silent",
		"items[].program": "fires",
	},
}
