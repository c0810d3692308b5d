package rules.packet.blanket_package_test

import data.rules.packet.blanket_package
import data.testing

_missing(lacking) := {
	"lines": [],
	"message": sprintf(
		"The package for a blanket consent is not complete: it lacks %s. Attach them, and name every participant in arrangement.blanket_parties.",
		[concat(", ", lacking)],
	),
	"values": {"lacking": lacking},
}

_paper(kind) := {"op": "add", "path": "/documents/-", "value": {"kind": kind, "signed_on": "2026-04-02"}}

_package(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/kind", "value": "lead_nation"},
		{"op": "add", "path": "/arrangement", "value": {"blanket_parties": ["LTU", "NSPA"]}},
		_paper("lor"), _paper("questionnaire"), _paper("loa"), _paper("eua"),
		{"op": "add", "path": "/documents/6/party", "value": "NSPA"},
	],
	patches,
))

test_complete_package_is_enough if {
	blanket_package.found == set() with input as _package([])
}

test_absent_papers_are_named if {
	request := _package([
		{"op": "remove", "path": "/documents/5"},
		{"op": "remove", "path": "/documents/4"},
		{"op": "remove", "path": "/documents/3"},
	])

	blanket_package.found == {_missing({"lor", "questionnaire", "loa"})} with input as request
}

test_participant_that_has_not_signed_is_named if {
	request := _package([{"op": "add", "path": "/arrangement/blanket_parties/-", "value": "EST"}])

	blanket_package.found == {_missing({"eua of EST"})} with input as request
}

test_participant_may_be_a_party_with_that_organization if {
	request := _package([
		{"op": "add", "path": "/parties/-", "value": {"id": "agency", "roles": ["end_user"], "organization": "NSPA"}},
		{"op": "replace", "path": "/documents/6/party", "value": "agency"},
	])

	blanket_package.found == set() with input as request
}

test_package_without_participants_is_not_complete if {
	request := _package([{"op": "remove", "path": "/arrangement"}])

	blanket_package.found == {_missing({"participants"})} with input as request
}

test_paper_without_day_of_signature_is_not_evaluated if {
	request := _package([{"op": "remove", "path": "/documents/3/signed_on"}])

	blanket_package.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_day_of_signature_does_not_matter_when_a_paper_lacks if {
	request := _package([
		{"op": "remove", "path": "/documents/3/signed_on"},
		{"op": "remove", "path": "/documents/5"},
	])

	blanket_package.found == {_missing({"loa"})} with input as request
}

test_consent_already_given_needs_no_package if {
	request := testing.request([
		{"op": "replace", "path": "/kind", "value": "lead_nation"},
		{"op": "add", "path": "/arrangement", "value": {"blanket_ref": "LN-1"}},
	])

	blanket_package.found == set() with input as request
}

test_empty_reference_is_no_consent if {
	request := _package([
		{"op": "add", "path": "/arrangement/blanket_ref", "value": ""},
		{"op": "remove", "path": "/documents/3"},
	])

	blanket_package.found == {_missing({"lor"})} with input as request
}

test_other_kinds_need_no_package if {
	blanket_package.found == set() with input as testing.request([])
}

test_line_outside_the_munitions_list_needs_none if {
	request := testing.request([
		{"op": "replace", "path": "/kind", "value": "lead_nation"},
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
	])

	blanket_package.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _package([{"op": "add", "path": "/arrangement/blanket_parties/-", "value": "EST"}]),
	"outcome": {
		"arrangement.blanket_parties": "fires",
		"arrangement.blanket_ref": "fires",
		"documents[].expires_on": "fires",
		"documents[].party": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "fires",
		"parties[].country": "fires",
		"parties[].organization": "fires",
	},
}
