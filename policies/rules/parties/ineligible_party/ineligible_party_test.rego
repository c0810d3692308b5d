package rules.parties.ineligible_party_test

import data.rules.parties.ineligible_party
import data.testing

_ineligible(party, hits) := {
	"lines": [],
	"message": sprintf("Party %s is ineligible by confirmed list hit: %s.", [party, concat(", ", hits)]),
	"values": {"party": party, "hits": hits},
}

_barring := [
	"aeca_convicted", "bis_denied_person", "bis_entity_list", "caatsa_235", "contract_ineligible",
	"ddtc_debarred", "ofac_other", "ofac_sdn", "policy_of_denial", "unsc",
]

test_hits_of_one_party_stand_in_one_finding if {
	request := testing.request([
		{"op": "add", "path": "/parties/1/hits", "value": ["ofac_sdn", "ddtc_debarred", "caatsa_231"]},
	])

	ineligible_party.found == {_ineligible("recipient", {"ddtc_debarred", "ofac_sdn"})} with input as request
}

test_every_party_is_named if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/parties/0/hits", "value": ["unsc"]},
		{"op": "add", "path": "/parties/1/hits", "value": ["caatsa_235"]},
	])

	ineligible_party.found == {_ineligible("holder", {"unsc"}), _ineligible("recipient", {"caatsa_235"})} with input as request
}

test_hits_of_other_rules_are_clear if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/1/hits",
			"value": [
				"caatsa_231",
				"russian_major_system",
				"aeca_73_category_i",
				"aeca_73_category_ii",
				"narcotics_trafficker",
			],
		},
	])

	ineligible_party.found == set() with input as request
}

test_no_hit_is_clear if {
	ineligible_party.found == set() with input as testing.request([])
}

test_item_under_the_export_administration_regulations_counts if {
	request := testing.request([
		{"op": "add", "path": "/parties/1/hits", "value": ["bis_entity_list"]},
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
	])

	ineligible_party.found == {_ineligible("recipient", {"bis_entity_list"})} with input as request
}

test_request_of_exempt_lines_alone_is_not_asked if {
	request := testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["ofac_sdn"]}])

	ineligible_party.found == set() with input as request
		with data.lib.lines.live as []
}

test_each_barring_hit_denies if {
	every hit in _barring {
		request := testing.request([{"op": "add", "path": "/parties/1/hits", "value": [hit]}])
		ineligible_party.found == {_ineligible("recipient", {hit})} with input as request
	}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["ofac_sdn"]}]),
	"outcome": {
		"parties[].hits": "silent",
	},
}
