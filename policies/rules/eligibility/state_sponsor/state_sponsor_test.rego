package rules.eligibility.state_sponsor_test

import data.rules.eligibility.state_sponsor
import data.testing

_cuba := {
	"lines": [1],
	"message": "Listed under AECA 40 on the decision date: CUB.",
	"values": {"countries": {"CUB"}},
}

test_recipient_in_a_listed_country_is_denied if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "CUB"}])

	state_sponsor.found == {_cuba} with input as request
}

test_right_to_reexport_to_a_listed_country_is_denied if {
	request := testing.request([{"op": "add", "path": "/reexport_countries", "value": ["CUB", "FRA"]}])

	state_sponsor.found == {_cuba} with input as request
}

test_other_countries_are_clear if {
	state_sponsor.found == set() with input as testing.request([])
}

test_country_not_yet_listed_on_the_day_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "CUB"},
		{"op": "replace", "path": "/decision_date", "value": "2021-01-11"},
	])

	state_sponsor.found == set() with input as request
}

test_party_without_country_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/parties/1/country"}])

	state_sponsor.found == {{"unknown": {"parties[1].country"}}} with input as request
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "CUB"},
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
	])

	state_sponsor.found == set() with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "CUB"},
		{"op": "remove", "path": "/items/0/program"},
	])

	state_sponsor.found == {{"unknown": {"items[0].program"}}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "CUB"},
		{"op": "add", "path": "/reexport_countries", "value": ["POL"]},
	]),
	"outcome": {
		"items[].program": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"reexport_countries": "fires",
	},
}
