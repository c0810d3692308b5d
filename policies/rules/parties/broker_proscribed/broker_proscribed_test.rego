package rules.parties.broker_proscribed_test

import data.rules.parties.broker_proscribed
import data.testing

_deal(country) := {
	"lines": [],
	"message": sprintf("A broker takes part (broker) in a deal with a country of 22 CFR 126.1: %s.", [country]),
	"values": {"brokers": {"broker"}, "countries": {country}},
}

_broker := {
	"op": "add", "path": "/parties/-",
	"value": {
		"id": "broker", "roles": ["broker"], "type": "private", "country": "DEU",
		"name": "Firm", "screened_on": "2026-06-01",
	},
}

test_broker_for_a_denied_recipient if {
	request := testing.request([_broker, {"op": "replace", "path": "/parties/1/country", "value": "CHN"}])

	broker_proscribed.found == {_deal("CHN")} with input as request
}

test_broker_for_a_recipient_with_exceptions if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		_broker,
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
	])

	broker_proscribed.found == {_deal("LBN")} with input as request
}

test_claimed_exception_does_not_free_the_broker if {
	request := testing.request([
		_broker,
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
	])

	broker_proscribed.found == {_deal("LBN")} with input as request
}

test_other_party_of_a_proscribed_country if {
	request := testing.request([
		_broker,
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "bank", "roles": ["funder"], "type": "private", "country": "CHN",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	broker_proscribed.found == {_deal("CHN")} with input as request
}

test_broker_of_a_proscribed_country if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "broker", "roles": ["broker"], "type": "private", "country": "CHN",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	broker_proscribed.found == {_deal("CHN")} with input as request
}

test_agent_is_no_broker if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "broker", "roles": ["agent"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
		{"op": "replace", "path": "/parties/1/country", "value": "CHN"},
	])

	broker_proscribed.found == set() with input as request
}

test_deal_without_a_broker_is_another_rule if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "CHN"}])

	broker_proscribed.found == set() with input as request
}

test_other_countries_are_clear if {
	broker_proscribed.found == set() with input as testing.request([_broker])
}

test_cyprus_is_clear_on_the_last_day_of_the_suspension if {
	request := testing.request([
		_broker,
		{"op": "replace", "path": "/parties/1/country", "value": "CYP"},
		{"op": "replace", "path": "/decision_date", "value": "2026-09-30"},
	])

	broker_proscribed.found == set() with input as request
}

test_cyprus_is_proscribed_the_day_after_the_suspension if {
	request := testing.request([
		_broker,
		{"op": "replace", "path": "/parties/1/country", "value": "CYP"},
		{"op": "replace", "path": "/decision_date", "value": "2026-10-01"},
	])

	broker_proscribed.found == {_deal("CYP")} with input as request
}

test_country_of_a_party_is_needed if {
	request := testing.request([_broker, {"op": "remove", "path": "/parties/1/country"}])

	broker_proscribed.found == {{"unknown": {"parties[1].country"}}} with input as request
}

test_country_of_a_party_is_not_needed_without_a_broker if {
	broker_proscribed.found == set() with input as testing.request([{"op": "remove", "path": "/parties/1/country"}])
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([
		_broker,
		{"op": "replace", "path": "/parties/1/country", "value": "CHN"},
		{"op": "remove", "path": "/items/0/program"},
	])

	broker_proscribed.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([
		_broker,
		{"op": "replace", "path": "/parties/1/country", "value": "CHN"},
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
	])

	broker_proscribed.found == set() with input as request
}

test_request_of_exempt_lines_alone_is_not_asked if {
	request := testing.request([_broker, {"op": "replace", "path": "/parties/1/country", "value": "CHN"}])

	broker_proscribed.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_broker, {"op": "replace", "path": "/parties/1/country", "value": "CHN"}]),
	"outcome": {
		"items[].program": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
