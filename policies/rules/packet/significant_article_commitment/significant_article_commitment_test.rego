package rules.packet.significant_article_commitment_test

import data.rules.packet.significant_article_commitment
import data.testing

_missing := {
	"lines": [1],
	"message": "Significant military equipment passes on with neither leg of AECA 3(a): let the holder agree to demilitarize it first (flag holder_agrees_to_demilitarize), or attach the written commitment of the receiving country (document retransfer_commitment; for a private recipient host_government_assurance).",
	"values": {},
}

_uncommitted(patches) := testing.request(array.concat([{"op": "remove", "path": "/documents/2"}], patches))

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

_flags(list) := {"op": "replace", "path": "/flags", "value": list}

_private := {"op": "replace", "path": "/parties/1/type", "value": "private"}

_host := {"op": "add", "path": "/documents/-", "value": {"kind": "host_government_assurance", "signed_on": "2026-04-02"}}

_untyped := {"op": "remove", "path": "/parties/1/type"}

test_commitment_is_asked_for_when_absent if {
	significant_article_commitment.found == {_missing} with input as _uncommitted([])
}

test_commitment_of_the_receiving_country_is_enough if {
	significant_article_commitment.found == set() with input as testing.request([])
}

test_commitment_of_another_party_does_not_count if {
	request := testing.request([{"op": "replace", "path": "/documents/2/party", "value": "holder"}])

	significant_article_commitment.found == {_missing} with input as request
}

test_firm_cannot_commit_its_country if {
	significant_article_commitment.found == {_missing} with input as testing.request([_private])
}

test_government_of_a_firm_commits_for_it if {
	significant_article_commitment.found == set() with input as _uncommitted([_private, _host])
}

test_host_government_cannot_commit_for_a_government if {
	significant_article_commitment.found == {_missing} with input as _uncommitted([_host])
}

test_demilitarization_is_enough if {
	agreed := _uncommitted([_flags(["holder_agrees_to_demilitarize"])])
	done := _uncommitted([_flags(["demilitarized_before_transfer"])])

	significant_article_commitment.found == set() with input as agreed
	significant_article_commitment.found == set() with input as done
}

test_one_refusal_leaves_the_other_leg_to_be_asked_for if {
	holder := _uncommitted([_flags(["holder_refuses_to_demilitarize"])])
	recipient := _uncommitted([_flags(["recipient_refuses_commitment"])])

	significant_article_commitment.found == {_missing} with input as holder
	significant_article_commitment.found == {_missing} with input as recipient
}

test_two_refusals_are_denied_elsewhere if {
	request := _uncommitted([_flags(["holder_refuses_to_demilitarize", "recipient_refuses_commitment"])])

	significant_article_commitment.found == set() with input as request
}

test_other_equipment_needs_no_commitment if {
	request := _uncommitted([{"op": "replace", "path": "/items/0/sme", "value": false}])

	significant_article_commitment.found == set() with input as request
}

test_blanket_consent_holds_the_commitment if {
	request := _uncommitted([{"op": "add", "path": "/arrangement", "value": {"blanket_ref": "LN-1"}}])

	significant_article_commitment.found == set() with input as request
}

test_disposal_is_not_asked if {
	significant_article_commitment.found == set() with input as _uncommitted([_kind("disposal")])
}

test_item_that_stays_is_not_asked if {
	significant_article_commitment.found == set() with input as _uncommitted([_kind("change_of_end_use")])
}

test_exercise_of_own_forces_is_not_asked if {
	kept := _uncommitted([_kind("exercise"), _flags(["possession_retained"])])
	handed := _uncommitted([_kind("exercise"), _flags([])])

	significant_article_commitment.found == set() with input as kept
	significant_article_commitment.found == {_missing} with input as handed
}

test_article_that_may_be_significant_is_not_evaluated if {
	request := _uncommitted([{"op": "remove", "path": "/items/0/sme"}])

	significant_article_commitment.found == {{"unknown": {"items[0].sme"}}} with input as request
}

test_recipient_of_unknown_type_is_not_evaluated if {
	request := testing.request([_untyped])

	significant_article_commitment.found == {{"unknown": {"parties[1].type"}}} with input as request
}

test_type_does_not_matter_beside_both_papers if {
	significant_article_commitment.found == set() with input as testing.request([_untyped, _host])
}

test_type_does_not_matter_without_any_paper if {
	significant_article_commitment.found == {_missing} with input as _uncommitted([_untyped])
}

test_commitment_without_day_of_signature_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/documents/2/signed_on"}])

	significant_article_commitment.found == {{"unknown": {"documents[2].signed_on"}}} with input as request
}

test_line_outside_the_munitions_list_is_not_asked if {
	request := _uncommitted([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	significant_article_commitment.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _uncommitted([]),
	"outcome": {
		"arrangement.blanket_ref": "fires",
		"documents[].expires_on": "fires",
		"documents[].party": "fires",
		"documents[].signed_on": "fires",
		"items[].classification": "fires",
		"items[].flags": "fires",
		"items[].program": "fires",
		"items[].sme": "unknown",
		"parties[].type": "fires",
	},
}
