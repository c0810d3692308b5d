package rules.packet.assurance_private_test

import data.rules.packet.assurance_private
import data.testing

_own := {
	"lines": [],
	"message": "The private recipient has not signed its undertakings: attach its assurance (document eua_private).",
	"values": {},
}

_host := {
	"lines": [1],
	"message": "Significant military equipment goes to a private recipient and its government has not vouched for it: attach that government's assurance (document host_government_assurance).",
	"values": {},
}

_private(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
		{"op": "replace", "path": "/documents/1/kind", "value": "eua_private"},
		{"op": "replace", "path": "/documents/2", "value": {"kind": "host_government_assurance", "signed_on": "2026-04-02"}},
	],
	patches,
))

_no_host := {"op": "remove", "path": "/documents/2"}

_no_own := {"op": "remove", "path": "/documents/1"}

_not_sme := {"op": "replace", "path": "/items/0/sme", "value": false}

test_both_assurances_on_file_are_enough if {
	assurance_private.found == set() with input as _private([])
}

test_own_assurance_is_asked_for_when_absent if {
	assurance_private.found == {_own} with input as _private([_no_own])
}

test_person_is_asked_like_a_firm if {
	request := _private([_no_own, {"op": "replace", "path": "/parties/1/type", "value": "individual"}])

	assurance_private.found == {_own} with input as request
}

test_own_assurance_of_an_intermediary_does_not_count if {
	request := _private([{"op": "replace", "path": "/documents/1/party", "value": "forwarder"}])

	assurance_private.found == {_own} with input as request
}

test_host_government_is_asked_for_significant_equipment if {
	assurance_private.found == {_host} with input as _private([_no_host])
}

test_host_government_is_asked_for_a_classified_article if {
	request := _private([_no_host, _not_sme, {"op": "replace", "path": "/items/0/classification", "value": "SECRET"}])

	assurance_private.found == {_host} with input as request
}

test_host_government_is_not_asked_for_other_equipment if {
	assurance_private.found == set() with input as _private([_no_host, _not_sme])
}

test_both_are_asked_for_at_once if {
	assurance_private.found == {_own, _host} with input as _private([_no_host, _no_own])
}

test_demilitarized_display_needs_no_host_government if {
	flagged := {"op": "replace", "path": "/flags", "value": ["demilitarized_before_transfer"]}
	display := {"op": "replace", "path": "/kind", "value": "display"}

	assurance_private.found == set() with input as _private([_no_host, display, flagged])
	assurance_private.found == {_own} with input as _private([_no_host, _no_own, display, flagged])
	assurance_private.found == {_host} with input as _private([_no_host, display])
	assurance_private.found == {_host} with input as _private([_no_host, flagged])
}

test_government_gives_another_assurance if {
	request := testing.request([{"op": "remove", "path": "/documents/1"}])

	assurance_private.found == set() with input as request
}

test_recipient_of_unknown_type_is_not_evaluated if {
	request := _private([_no_host, {"op": "remove", "path": "/parties/1/type"}])

	assurance_private.found == {{"unknown": {"parties[1].type"}}} with input as request
}

test_type_does_not_matter_beside_both_assurances if {
	request := _private([{"op": "remove", "path": "/parties/1/type"}])

	assurance_private.found == set() with input as request
}

test_article_that_may_be_significant_is_not_evaluated if {
	request := _private([_no_host, {"op": "remove", "path": "/items/0/sme"}])

	assurance_private.found == {{"unknown": {"items[0].sme"}}} with input as request
}

test_assurance_without_day_of_signature_is_not_evaluated if {
	own := _private([{"op": "remove", "path": "/documents/1/signed_on"}])
	host := _private([{"op": "remove", "path": "/documents/2/signed_on"}])

	assurance_private.found == {{"unknown": {"documents[1].signed_on"}}} with input as own
	assurance_private.found == {{"unknown": {"documents[2].signed_on"}}} with input as host
}

test_lines_outside_the_munitions_list_are_not_asked if {
	request := _private([_no_own, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	assurance_private.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _private([_no_own]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].party": "fires",
		"documents[].signed_on": "fires",
		"items[].classification": "fires",
		"items[].flags": "fires",
		"items[].program": "fires",
		"items[].sme": "fires",
		"parties[].type": "unknown",
	},
}
