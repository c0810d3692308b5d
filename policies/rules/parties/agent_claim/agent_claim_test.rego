package rules.parties.agent_claim_test

import data.rules.parties.agent_claim
import data.testing

_claim(word) := {
	"lines": [],
	"message": sprintf(
		"Party depot is claimed to be the holder's agent (%s) and is no freight forwarder: it is treated as a third party.",
		[word],
	),
	"values": {"party": "depot", "agent_of_holder": word},
}

_depot := {
	"op": "add", "path": "/parties/-",
	"value": {
		"id": "depot", "roles": ["agent"], "type": "private", "country": "DEU",
		"name": "Firm", "screened_on": "2026-06-01", "agent_of_holder": "asserted",
	},
}

test_asserted_agent_is_referred if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "depot", "roles": ["contractor"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "agent_of_holder": "asserted",
			},
		},
	])

	agent_claim.found == {_claim("asserted")} with input as request
}

test_confirmed_agent_is_referred if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "depot", "roles": ["agent"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "agent_of_holder": "confirmed",
			},
		},
	])

	agent_claim.found == {_claim("confirmed")} with input as request
}

test_freight_forwarder_may_be_an_agent if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "depot", "roles": ["freight_forwarder"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "agent_of_holder": "asserted",
			},
		},
	])

	agent_claim.found == set() with input as request
}

test_agent_without_a_claim_is_clear if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "depot", "roles": ["agent"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	agent_claim.found == set() with input as request
}

test_first_provision_is_not_asked if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		_depot,
	])

	agent_claim.found == set() with input as request
}

test_request_of_exempt_lines_alone_is_not_asked if {
	request := testing.request([_depot])

	agent_claim.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_depot]),
	"outcome": {
		"parties[].agent_of_holder": "silent",
	},
}
