package rules.eligibility.no_retroactive_consent_test

import data.rules.eligibility.no_retroactive_consent
import data.testing

_transferred(patches) := testing.request(array.concat(
	[{"op": "add", "path": "/transferred_on", "value": "2026-05-01"}],
	patches,
))

_finding(day, consent, values) := {
	"lines": [1],
	"message": sprintf(
		"Transferred on %s; %s. Consent is not given after the fact: report it and file State's closure (document violation_closure).",
		[day, consent],
	),
	"values": object.union({"transferred_on": day}, values),
}

_without_consent := _finding("2026-05-01", "no earlier consent, exemption or blanket consent is stated", {})

_consented(day) := {"op": "add", "path": "/consented_on", "value": day}

test_transfer_without_consent_is_denied if {
	no_retroactive_consent.found == {_without_consent} with input as _transferred([])
}

test_transfer_on_the_decision_date_is_denied if {
	request := _transferred([{"op": "replace", "path": "/transferred_on", "value": "2026-06-01"}])

	no_retroactive_consent.found == {_finding(
		"2026-06-01",
		"no earlier consent, exemption or blanket consent is stated",
		{},
	)} with input as request
}

test_transfer_after_the_decision_date_is_to_come if {
	request := _transferred([{"op": "replace", "path": "/transferred_on", "value": "2026-06-02"}])

	no_retroactive_consent.found == set() with input as request
}

test_transfer_that_has_not_taken_place_is_clear if {
	no_retroactive_consent.found == set() with input as testing.request([])
}

test_consent_on_the_day_of_the_transfer_is_enough if {
	no_retroactive_consent.found == set() with input as _transferred([_consented("2026-05-01")])
}

test_consent_one_day_later_is_after_the_fact if {
	no_retroactive_consent.found == {_finding(
		"2026-05-01",
		"consent came only on 2026-05-02",
		{"consented_on": "2026-05-02"},
	)} with input as _transferred([_consented("2026-05-02")])
}

test_blanket_consent_is_enough if {
	request := _transferred([{"op": "add", "path": "/arrangement", "value": {"blanket_ref": "B-1"}}])

	no_retroactive_consent.found == set() with input as request
}

test_arrangement_without_blanket_consent_is_denied if {
	request := _transferred([{"op": "add", "path": "/arrangement", "value": {"kind": "bilateral"}}])

	no_retroactive_consent.found == {_without_consent} with input as request
}

test_return_to_the_united_states_is_clear if {
	request := _transferred([{"op": "replace", "path": "/kind", "value": "return_to_us"}])

	no_retroactive_consent.found == set() with input as request
}

test_exempt_component_is_clear if {
	request := _transferred([
		{"op": "replace", "path": "/items/0/sme", "value": false},
		{"op": "replace", "path": "/items/0/flags", "value": ["incorporated_component", "not_36b_notifiable"]},
		{"op": "add", "path": "/component_notice_on", "value": "2026-05-31"},
	])

	no_retroactive_consent.found == set() with input as request
}

test_component_without_its_notice_is_denied if {
	request := _transferred([
		{"op": "replace", "path": "/items/0/sme", "value": false},
		{"op": "replace", "path": "/items/0/flags", "value": ["incorporated_component", "not_36b_notifiable"]},
	])

	no_retroactive_consent.found == {_without_consent} with input as request
}

test_licensed_line_is_denied_too if {
	request := _transferred([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	no_retroactive_consent.found == {_without_consent} with input as request
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := _transferred([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	no_retroactive_consent.found == set() with input as request
}

test_line_without_program_is_not_evaluated if {
	request := _transferred([{"op": "remove", "path": "/items/0/program"}])

	no_retroactive_consent.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_line_without_program_is_clear_before_the_transfer if {
	no_retroactive_consent.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/program"}])
}

test_first_provision_is_not_asked if {
	request := _transferred([{"op": "replace", "path": "/phase", "value": "export"}])

	no_retroactive_consent.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _transferred([_consented("2026-05-02")]),
	"outcome": {
		"arrangement.blanket_ref": "fires",
		"consented_on": "fires",
		"items[].program": "unknown",
		"transferred_on": "silent",
	},
}
