package rules.packet.intermediaries_test

import data.rules.packet.intermediaries
import data.testing

_undeclared := {
	"lines": [],
	"message": "The list of intermediaries and countries of transit is not declared complete: declare it, also when there are none (flag intermediaries_complete).",
	"values": {},
}

_incomplete(fields) := {
	"lines": [],
	"message": sprintf("Each intermediary needs a name, a country and whether it takes possession: give %s.", [concat(", ", fields)]),
	"values": {"fields": fields},
}

_unassured := {
	"lines": [],
	"message": "An intermediary that takes possession gives its own assurance: attach a document eua_private of forwarder.",
	"values": {"parties": {"forwarder"}},
}

_forwarder := {
	"id": "forwarder", "roles": ["freight_forwarder"], "type": "private",
	"country": "POL", "name": "Forwarder", "takes_possession": true,
}

_paper := {"kind": "eua_private", "party": "forwarder", "signed_on": "2026-04-02"}

_forwarded(patches) := testing.request(array.concat(
	[
		{"op": "add", "path": "/parties/-", "value": _forwarder},
		{"op": "add", "path": "/documents/-", "value": _paper},
	],
	patches,
))

_no_flag := {"op": "replace", "path": "/flags", "value": []}

test_declaration_is_asked_for_even_without_intermediaries if {
	intermediaries.found == {_undeclared} with input as testing.request([_no_flag])
}

test_declared_request_without_intermediaries_is_complete if {
	intermediaries.found == set() with input as testing.request([])
}

test_intermediary_with_every_fact_and_its_assurance_is_complete if {
	intermediaries.found == set() with input as _forwarded([])
}

test_each_absent_fact_of_an_intermediary_is_asked_for if {
	every key in ["name", "country", "takes_possession"] {
		request := _forwarded([{"op": "remove", "path": sprintf("/parties/2/%s", [key])}])
		field := sprintf("parties[2].%s", [key])

		intermediaries.found == {_incomplete({field})} with input as request
	}
}

test_organization_has_no_country if {
	request := _forwarded([
		{"op": "remove", "path": "/parties/2/country"},
		{"op": "add", "path": "/parties/2/organization", "value": "NSPA"},
	])

	intermediaries.found == set() with input as request
}

test_assurance_of_another_party_does_not_count if {
	request := _forwarded([{"op": "replace", "path": "/documents/3/party", "value": "recipient"}])

	intermediaries.found == {_unassured} with input as request
}

test_intermediary_that_never_holds_the_item_gives_no_assurance if {
	request := _forwarded([
		{"op": "replace", "path": "/parties/2/takes_possession", "value": false},
		{"op": "remove", "path": "/documents/3"},
	])

	intermediaries.found == set() with input as request
}

test_assurance_without_day_of_signature_is_not_evaluated if {
	request := _forwarded([{"op": "remove", "path": "/documents/3/signed_on"}])

	intermediaries.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_day_of_signature_does_not_matter_when_the_list_is_undeclared if {
	request := _forwarded([_no_flag, {"op": "remove", "path": "/documents/3/signed_on"}])

	intermediaries.found == {_undeclared} with input as request
}

test_day_of_signature_does_not_matter_when_a_fact_lacks if {
	request := _forwarded([
		{"op": "remove", "path": "/documents/3/signed_on"},
		{"op": "remove", "path": "/parties/2/name"},
	])

	intermediaries.found == {_incomplete({"parties[2].name"})} with input as request
}

test_everything_that_lacks_is_named_at_once if {
	request := _forwarded([
		_no_flag,
		{"op": "remove", "path": "/documents/3"},
		{"op": "remove", "path": "/parties/2/name"},
	])

	intermediaries.found == {_undeclared, _unassured, _incomplete({"parties[2].name"})} with input as request
}

test_licensed_and_unknown_lines_are_asked_too if {
	licensed := testing.request([_no_flag, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])
	unknown := testing.request([_no_flag, {"op": "remove", "path": "/items/0/program"}])

	intermediaries.found == {_undeclared} with input as licensed
	intermediaries.found == {_undeclared} with input as unknown
}

test_lines_outside_consent_are_not_asked if {
	request := testing.request([_no_flag, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	intermediaries.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _forwarded([{"op": "replace", "path": "/documents/3/party", "value": "recipient"}]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].party": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "fires",
		"parties[].country": "fires",
		"parties[].name": "fires",
		"parties[].organization": "fires",
		"parties[].takes_possession": "fires",
	},
}
