package rules.parties.transit_possession_test

import data.rules.parties.transit_possession
import data.testing

_on_the_way(country) := {
	"lines": [],
	"message": concat(" ", [
		"Intermediary forwarder takes possession on the way:",
		"it needs an assurance of its own, and a third country on the way is one more transfer.",
	]),
	"values": {"party": "forwarder", "country": country},
}

_forwarder := {
	"op": "add", "path": "/parties/-",
	"value": {
		"id": "forwarder", "roles": ["carrier"], "type": "private", "country": "DEU",
		"name": "Firm", "screened_on": "2026-06-01", "takes_possession": true,
	},
}

test_freight_forwarder_takes_possession if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "forwarder", "roles": ["freight_forwarder"], "type": "private",
				"country": "DEU", "name": "Firm", "screened_on": "2026-06-01",
				"takes_possession": true,
			},
		},
	])

	transit_possession.found == {_on_the_way("DEU")} with input as request
}

test_broker_takes_possession if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "forwarder", "roles": ["broker"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "takes_possession": true,
			},
		},
	])

	transit_possession.found == {_on_the_way("DEU")} with input as request
}

test_agent_takes_possession if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "forwarder", "roles": ["agent"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "takes_possession": true,
			},
		},
	])

	transit_possession.found == {_on_the_way("DEU")} with input as request
}

test_carrier_takes_possession if {
	transit_possession.found == {_on_the_way("DEU")} with input as testing.request([_forwarder])
}

test_contractor_takes_possession if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "forwarder", "roles": ["contractor"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "takes_possession": true,
			},
		},
	])

	transit_possession.found == {_on_the_way("DEU")} with input as request
}

test_consignee_takes_possession if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "forwarder", "roles": ["consignee"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "takes_possession": true,
			},
		},
	])

	transit_possession.found == {_on_the_way("DEU")} with input as request
}

test_country_of_the_intermediary_may_be_absent if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "forwarder", "roles": ["carrier"], "type": "private", "name": "Firm",
				"screened_on": "2026-06-01", "takes_possession": true,
			},
		},
	])

	transit_possession.found == {_on_the_way("")} with input as request
}

test_intermediary_with_two_roles_is_named_once if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "forwarder", "roles": ["carrier", "freight_forwarder"], "type": "private",
				"country": "DEU", "name": "Firm", "screened_on": "2026-06-01",
				"takes_possession": true,
			},
		},
	])

	transit_possession.found == {_on_the_way("DEU")} with input as request
}

test_intermediary_without_possession_is_clear if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "forwarder", "roles": ["carrier"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "takes_possession": false,
			},
		},
	])

	transit_possession.found == set() with input as request
}

test_possession_must_be_stated if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "forwarder", "roles": ["carrier"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	transit_possession.found == {{"unknown": {"parties[2].takes_possession"}}} with input as request
}

test_other_parties_are_not_on_the_way if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "forwarder", "roles": ["funder"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	transit_possession.found == set() with input as request
}

test_first_provision_is_not_asked if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		_forwarder,
	])

	transit_possession.found == set() with input as request
}

test_request_of_exempt_lines_alone_is_not_asked if {
	request := testing.request([
		_forwarder,
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "carrier", "roles": ["carrier"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	transit_possession.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_forwarder]),
	"outcome": {
		"parties[].country": "fires",
		"parties[].takes_possession": "unknown",
	},
}
