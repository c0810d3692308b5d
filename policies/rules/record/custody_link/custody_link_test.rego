package rules.record.custody_link_test

import data.rules.record.custody_link
import data.testing

_finding(first, gaps) := {
	"lines": [1],
	"message": sprintf(
		"The stated chain of M113/A1 and 1 more is not the log's (%d found; %s). State every hop with its consent (field custody).",
		[count(gaps), first],
	),
	"values": {"gaps": gaps, "items": {"count": 2, "first": ["M113/A1", "M113/A2"]}},
}

_one(gap) := {_finding(gap, {gap})}

_hop(holder, consent) := {"holder": holder, "received_on": "2010-06-01", "consent_reference": consent}

_recorded(hops) := testing.custody([
	{"op": "replace", "path": "/0/hops", "value": hops},
	{"op": "replace", "path": "/0/holder", "value": hops[count(hops) - 1].holder},
])

_asked(hops, stated) := testing.with_record(
	testing.request([{"op": "replace", "path": "/custody", "value": stated}]),
	_recorded(hops),
)

_two := [_hop("NLD", "NL-B-UAA"), _hop("DEU", "TPT-1")]

test_chain_of_the_log_is_clear if {
	custody_link.found == set() with input as _asked(_two, _two)
}

test_item_that_the_log_does_not_know_is_clear if {
	custody_link.found == set() with input as testing.request([{"op": "remove", "path": "/custody"}])
}

test_chain_that_is_longer_than_the_log_is_clear if {
	custody_link.found == set() with input as _asked([_hop("DEU", "TPT-1")], _two)
	custody_link.found == set() with input as _asked(_two, array.concat([_hop("BEL", "BE-B-UAA")], _two))
	custody_link.found == set() with input as _asked(_two, [_two[0], _hop("BEL", "TPT-0"), _two[1]])
}

test_consent_in_other_letters_is_clear if {
	custody_link.found == set() with input as _asked(_two, [_hop("NLD", "nl-b-uaa"), _hop("DEU", " TPT-1 ")])
}

test_hop_may_name_a_party if {
	custody_link.found == set() with input as _asked(_two, [_hop("NLD", "NL-B-UAA"), _hop("holder", "TPT-1")])
}

test_party_without_a_code_is_no_hop_of_the_log if {
	stated := {"op": "replace", "path": "/custody", "value": [_hop("holder", "GY-B-UAA")]}
	asked := testing.request([stated, {"op": "remove", "path": "/parties/0/country"}])

	custody_link.found == _one("hop 1 of the log (DEU) is not stated") with input as testing.with_record(asked, testing.custody([]))
}

test_chain_that_is_not_shown_is_missing if {
	custody_link.found == _one("no consent is stated") with input as _asked(_two, [])
}

test_chain_without_any_consent_is_missing if {
	bare := [json.remove(hop, ["consent_reference"]) | some hop in _two]

	custody_link.found == _one("no consent is stated") with input as _asked(_two, bare)
}

test_hop_that_is_left_out_is_missing if {
	custody_link.found == _one("hop 1 of the log (NLD) is not stated") with input as _asked(_two, [_two[1]])
}

test_hop_by_another_consent_is_missing_and_the_right_one_is_not_told if {
	custody_link.found == _one("hop 2 of the log (DEU) is stated without its consent") with input as _asked(_two, [_two[0], _hop("DEU", "TPT-2")])
	custody_link.found == _one("hop 2 of the log (DEU) is stated without its consent") with input as _asked(_two, [_two[0], json.remove(_two[1], ["consent_reference"])])
}

test_hops_in_another_order_are_missing if {
	custody_link.found == _one("its hops are stated in another order") with input as _asked(_two, [_two[1], _two[0]])
}

test_consent_that_is_stated_twice_is_a_loop if {
	custody_link.found == _one("consent TPT-1 is stated 2 times") with input as _asked(_two, array.concat(_two, [_hop("DEU", "TPT-1")]))
	custody_link.found == _one("consent TPT-9 is stated 2 times") with input as _asked(_two, array.concat([_hop("BEL", "TPT-9"), _hop("LUX", "tpt-9")], _two))
}

test_consent_that_serves_twice_in_the_log_is_no_loop if {
	blanket := [_hop("NLD", "BLANKET"), _hop("BEL", "BLANKET"), _hop("DEU", "TPT-1")]

	custody_link.found == set() with input as _asked(blanket, blanket)
}

test_holder_that_had_it_twice_must_be_stated_twice if {
	back := [_hop("DEU", "DE-B-UAA"), _hop("NLD", "TPT-1"), _hop("DEU", "TPT-2")]

	custody_link.found == set() with input as _asked(back, back)
	custody_link.found == _one("hop 3 of the log (DEU) is stated without its consent") with input as _asked(back, [back[0], back[1]])
	custody_link.found == _one("its hops are stated in another order") with input as _asked(back, [back[2], back[1], back[0]])
}

test_hops_without_consent_make_no_loop if {
	bare := json.remove(_hop("BEL", ""), ["consent_reference"])

	custody_link.found == set() with input as _asked(_two, array.concat([bare, bare], _two))
}

test_all_gaps_are_named if {
	custody_link.found == {_finding("consent X is stated 2 times", {
		"consent X is stated 2 times",
		"hop 1 of the log (NLD) is not stated",
		"hop 2 of the log (DEU) is stated without its consent",
	})} with input as _asked(_two, [_hop("BEL", "X"), _hop("DEU", "X")])
}

test_item_that_is_gone_is_another_case if {
	gone := testing.custody([{"op": "add", "path": "/0/ended", "value": {"kind": "lost", "on": "2026-01-02"}}])
	request := testing.request([{"op": "remove", "path": "/custody"}])

	custody_link.found == set() with input as testing.with_record(request, gone)
}

test_exempt_line_is_clear if {
	request := testing.request([
		{"op": "remove", "path": "/custody"},
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
	])

	custody_link.found == set() with input as testing.with_record(request, testing.custody([]))
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _asked(_two, [_hop("BEL", "X"), _hop("holder", "TPT-1")]),
	"outcome": {
		"custody[].consent_reference": "fires",
		"items[].program": "fires",
		"items[].serials": "fires",
		"parties[].country": "fires",
		"parties[].organization": "fires",
	},
}
