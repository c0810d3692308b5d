package rules.eligibility.custody_link_unauthorized_test

import data.rules.eligibility.custody_link_unauthorized
import data.testing

_hops(first, second) := {"op": "replace", "path": "/custody", "value": [
	object.union({"holder": "NLD", "received_on": "2008-01-01"}, first),
	object.union({"holder": "DEU", "received_on": "2010-06-01"}, second),
]}

_finding := {
	"lines": [],
	"message": "Received without consent by NLD: the report must be closed first (document violation_closure).",
	"values": {"hops": {{"hop": 1, "holder": "NLD"}}},
}

_marked := _hops({"without_consent": true}, {"without_consent": false})

test_hop_without_consent_is_denied if {
	custody_link_unauthorized.found == {_finding} with input as testing.request([_marked])
}

test_two_hops_without_consent_are_told_together if {
	request := testing.request([_hops({"without_consent": true}, {"without_consent": true})])

	custody_link_unauthorized.found == {{
		"lines": [],
		"message": "Received without consent by DEU, NLD: the report must be closed first (document violation_closure).",
		"values": {"hops": {{"hop": 1, "holder": "NLD"}, {"hop": 2, "holder": "DEU"}}},
	}} with input as request
}

test_hop_that_is_not_marked_is_clear if {
	custody_link_unauthorized.found == set() with input as testing.request([_hops({}, {})])
}

test_chain_that_is_not_shown_is_clear if {
	custody_link_unauthorized.found == set() with input as testing.request([{"op": "remove", "path": "/custody"}])
}

test_licensed_line_is_denied_too if {
	request := testing.request([_marked, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	custody_link_unauthorized.found == {_finding} with input as request
}

test_exempt_line_is_clear if {
	request := testing.request([_marked, {"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	custody_link_unauthorized.found == set() with input as request
}

test_first_provision_is_not_asked if {
	request := testing.request([_marked, {"op": "replace", "path": "/phase", "value": "export"}])

	custody_link_unauthorized.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_marked]),
	"outcome": {
		"custody[].without_consent": "silent",
		"items[].program": "fires",
	},
}
