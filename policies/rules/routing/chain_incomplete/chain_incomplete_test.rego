package rules.routing.chain_incomplete_test

import data.rules.routing.chain_incomplete
import data.testing

_hop(holder, day) := {"holder": holder, "received_on": day, "consent_reference": "2015-TPT-1"}

_chain(hops) := {"op": "replace", "path": "/custody", "value": hops}

_finding(first, gaps) := {
	"lines": [],
	"message": sprintf(
		"The chain of custody is not shown without a gap (%d found; %s). State every hop with its day and consent (field custody).",
		[count(gaps), first],
	),
	"values": {"gaps": gaps},
}

_one(gap) := _finding(gap, {gap})

_two_hops := _chain([_hop("NLD", "2008-01-01"), _hop("DEU", "2010-06-01")])

test_first_recipient_that_still_holds_is_enough if {
	chain_incomplete.found == set() with input as testing.request([])
}

test_two_hops_on_the_same_day_are_enough if {
	request := testing.request([_chain([_hop("NLD", "2010-06-01"), _hop("DEU", "2010-06-01")])])

	chain_incomplete.found == set() with input as request
}

test_holder_may_be_named_by_its_id if {
	request := testing.request([_chain([_hop("holder", "2010-06-01")])])

	chain_incomplete.found == set() with input as request
}

test_holder_may_be_named_by_its_organization if {
	request := testing.request([
		_chain([_hop("NSPA", "2010-06-01")]),
		{"op": "remove", "path": "/parties/0/country"},
		{"op": "add", "path": "/parties/0/organization", "value": "NSPA"},
	])

	chain_incomplete.found == set() with input as request
}

test_chain_that_is_not_shown_is_missing if {
	request := testing.request([{"op": "remove", "path": "/custody"}])

	chain_incomplete.found == {_one("no hop is stated")} with input as request
}

test_hop_without_consent_reference_is_a_gap if {
	request := testing.request([_two_hops, {"op": "remove", "path": "/custody/1/consent_reference"}])

	chain_incomplete.found == {_one("hop 2 (DEU) has no consent reference")} with input as request
}

test_hop_known_to_lack_consent_is_another_case if {
	request := testing.request([
		_two_hops,
		{"op": "remove", "path": "/custody/1/consent_reference"},
		{"op": "add", "path": "/custody/1/without_consent", "value": true},
	])

	chain_incomplete.found == set() with input as request
}

test_hop_received_before_the_one_ahead_of_it_is_a_gap if {
	request := testing.request([_two_hops, {"op": "replace", "path": "/custody/1/received_on", "value": "2007-12-31"}])

	chain_incomplete.found == {_one("hop 2 (DEU) was received on 2007-12-31, hop 1 on 2008-01-01")} with input as request
}

test_hop_after_the_decision_date_is_a_gap if {
	request := testing.request([{"op": "replace", "path": "/custody/0/received_on", "value": "2026-06-02"}])

	chain_incomplete.found == {_one("hop 1 (DEU) is received on 2026-06-02, after 2026-06-01")} with input as request
}

test_hop_on_the_decision_date_is_enough if {
	request := testing.request([{"op": "replace", "path": "/custody/0/received_on", "value": "2026-06-01"}])

	chain_incomplete.found == set() with input as request
}

test_chain_that_ends_at_somebody_else_is_a_gap if {
	request := testing.request([_chain([_hop("NLD", "2008-01-01")])])

	chain_incomplete.found == {_one("it ends at NLD, not at the holder holder")} with input as request
}

test_all_gaps_are_named if {
	request := testing.request([
		_chain([_hop("NLD", "2008-01-01")]),
		{"op": "remove", "path": "/custody/0/consent_reference"},
	])

	chain_incomplete.found == {_finding("hop 1 (NLD) has no consent reference", {
		"hop 1 (NLD) has no consent reference",
		"it ends at NLD, not at the holder holder",
	})} with input as request
}

test_hop_without_day_is_not_evaluated if {
	request := testing.request([_two_hops, {"op": "remove", "path": "/custody/1/received_on"}])

	chain_incomplete.found == {{"unknown": {"custody[1].received_on"}}} with input as request
}

test_holder_without_country_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/parties/0/country"}])

	chain_incomplete.found == {{"unknown": {"parties[0].country"}}} with input as request
}

test_gap_decides_beside_an_unknown_day if {
	request := testing.request([
		_two_hops,
		{"op": "remove", "path": "/custody/0/received_on"},
		{"op": "remove", "path": "/custody/1/consent_reference"},
	])

	chain_incomplete.found == {_one("hop 2 (DEU) has no consent reference")} with input as request
}

test_chain_is_asked_for_when_the_origin_is_unknown if {
	request := testing.request([
		{"op": "remove", "path": "/custody"},
		{"op": "remove", "path": "/items/0/program"},
	])

	chain_incomplete.found == {_one("no hop is stated")} with input as request
}

test_licensed_line_has_no_chain_of_this_kind if {
	request := testing.request([
		{"op": "remove", "path": "/custody"},
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
	])

	chain_incomplete.found == set() with input as request
}

test_first_provision_is_not_asked if {
	request := testing.request([
		{"op": "remove", "path": "/custody"},
		{"op": "replace", "path": "/phase", "value": "export"},
	])

	chain_incomplete.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_chain([_hop("NLD", "2010-06-01"), _hop("DEU", "2010-05-31")])]),
	"outcome": {
		"custody[].consent_reference": "fires",
		"custody[].received_on": "unknown",
		"custody[].without_consent": "fires",
		"items[].program": "fires",
		"parties[].country": "fires",
		"parties[].organization": "fires",
	},
}
