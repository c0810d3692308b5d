package rules.parties.broker_approval_test

import data.rules.parties.broker_approval
import data.testing

_missing(nexus, day) := {
	"lines": [1],
	"message": sprintf(
		concat("", [
			"No approval of DDTC for broker broker signed on or after %s is on file ",
			"(document broker_approval of that party).",
		]),
		[day],
	),
	"values": {"party": "broker", "us_nexus": nexus, "signed_from": day},
}

_broker := {
	"op": "add", "path": "/parties/-",
	"value": {
		"id": "broker", "roles": ["broker"], "type": "private", "country": "DEU",
		"name": "Firm", "screened_on": "2026-06-01", "us_nexus": "us_person",
		"takes_possession": false,
	},
}

test_broker_with_nexus_us_person if {
	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as testing.request([_broker])
}

test_broker_with_nexus_us_owned if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "broker", "roles": ["broker"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "us_nexus": "us_owned",
				"takes_possession": false,
			},
		},
	])

	broker_approval.found == {_missing("us_owned", "2022-06-01")} with input as request
}

test_broker_with_nexus_in_us if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "broker", "roles": ["broker"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "us_nexus": "in_us",
				"takes_possession": false,
			},
		},
	])

	broker_approval.found == {_missing("in_us", "2022-06-01")} with input as request
}

test_agent_is_asked_too if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "broker", "roles": ["agent"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "us_nexus": "us_person",
				"takes_possession": false,
			},
		},
	])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_other_roles_are_clear if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "broker", "roles": ["carrier"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "us_nexus": "us_person",
				"takes_possession": false,
			},
		},
	])

	broker_approval.found == set() with input as request
}

test_broker_without_a_tie_is_clear if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "broker", "roles": ["broker"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "us_nexus": "none",
				"takes_possession": false,
			},
		},
	])

	broker_approval.found == set() with input as request
}

test_absent_tie_is_none if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "broker", "roles": ["broker"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	broker_approval.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		_broker,
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "broker_approval", "party": "broker",
				"signed_on": "2026-01-01", "expires_on": "2026-05-31",
			},
		},
		{"op": "add", "path": "/end_use/country", "value": "LTU"},
		{"op": "add", "path": "/reexport_countries", "value": ["POL"]},
	]),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].party": "fires",
		"documents[].signed_on": "fires",
		"end_use.country": "fires",
		"items[].program": "unknown",
		"items[].usml": "unknown",
		"parties[].country": "fires",
		"parties[].organization": "fires",
		"parties[].us_nexus": "silent",
		"reexport_countries": "fires",
	},
}
