package rules.routing.consent_for_transfer_test

import data.rules.routing.consent_for_transfer
import data.testing

_finding(kind) := {
	"lines": [1],
	"message": sprintf(
		"Title, possession or use passes to party recipient, who is outside the present holder: prior written consent is needed (kind %s).",
		[kind],
	),
	"values": {"kind": kind, "recipient": "recipient"},
}

_same_country := {"op": "replace", "path": "/parties/1/country", "value": "DEU"}

_type(i, value) := {"op": "replace", "path": sprintf("/parties/%d/type", [i]), "value": value}

test_sale_to_another_government_needs_consent if {
	consent_for_transfer.found == {_finding("sale")} with input as testing.request([])
}

test_loan_free_of_charge_needs_consent if {
	request := testing.request([{"op": "replace", "path": "/kind", "value": "temporary"}])

	consent_for_transfer.found == {_finding("temporary")} with input as request
}

test_firm_in_the_country_of_the_holder_is_outside if {
	request := testing.request([_same_country, _type(1, "private")])

	consent_for_transfer.found == {_finding("sale")} with input as request
}

test_government_of_the_private_holder_is_outside if {
	request := testing.request([_same_country, _type(0, "private")])

	consent_for_transfer.found == {_finding("sale")} with input as request
}

test_body_of_the_same_government_is_inside if {
	consent_for_transfer.found == set() with input as testing.request([_same_country])
}

test_organization_is_outside if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
	])

	consent_for_transfer.found == {_finding("sale")} with input as request
}

test_country_is_outside_an_organization_that_holds if {
	request := testing.request([
		{"op": "remove", "path": "/parties/0/country"},
		{"op": "add", "path": "/parties/0/organization", "value": "NSPA"},
	])

	consent_for_transfer.found == {_finding("sale")} with input as request
}

test_confirmed_agent_is_inside if {
	request := testing.request([{"op": "add", "path": "/parties/1/agent_of_holder", "value": "confirmed"}])

	consent_for_transfer.found == set() with input as request
}

test_claim_to_be_an_agent_is_not_enough if {
	request := testing.request([{"op": "add", "path": "/parties/1/agent_of_holder", "value": "asserted"}])

	consent_for_transfer.found == {_finding("sale")} with input as request
}

test_holder_that_receives_is_inside if {
	request := testing.request([{"op": "add", "path": "/parties/1/roles/-", "value": "holder"}])

	consent_for_transfer.found == set() with input as request
}

test_change_of_use_moves_nothing if {
	request := testing.request([{"op": "replace", "path": "/kind", "value": "change_of_end_use"}])

	consent_for_transfer.found == set() with input as request
}

test_exercise_with_the_item_in_own_hands_passes_nothing if {
	request := testing.request([
		{"op": "replace", "path": "/kind", "value": "exercise"},
		{"op": "add", "path": "/flags/-", "value": "possession_retained"},
	])

	consent_for_transfer.found == set() with input as request
}

test_exercise_with_hands_on_use_by_others_needs_consent if {
	request := testing.request([{"op": "replace", "path": "/kind", "value": "exercise"}])

	consent_for_transfer.found == {_finding("exercise")} with input as request
}

test_licensed_line_needs_consent_too if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	consent_for_transfer.found == {_finding("sale")} with input as request
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	consent_for_transfer.found == set() with input as request
}

test_line_without_program_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	consent_for_transfer.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_recipient_without_country_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/parties/1/country"}])

	consent_for_transfer.found == {{"unknown": {"parties[1].country"}}} with input as request
}

test_types_of_both_parties_decide_in_one_country if {
	request := testing.request([
		_same_country,
		{"op": "remove", "path": "/parties/0/type"},
		{"op": "remove", "path": "/parties/1/type"},
	])

	consent_for_transfer.found == {{"unknown": {"parties[0].type", "parties[1].type"}}} with input as request
}

test_unknown_country_of_a_firm_decides_nothing if {
	request := testing.request([{"op": "remove", "path": "/parties/1/country"}, _type(1, "private")])

	consent_for_transfer.found == {_finding("sale")} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "add", "path": "/parties/1/agent_of_holder", "value": "asserted"}]),
	"outcome": {
		"items[].program": "unknown",
		"parties[].agent_of_holder": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "fires",
	},
}
