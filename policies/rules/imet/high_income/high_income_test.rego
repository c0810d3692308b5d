package rules.imet.high_income_test

import data.rules.imet.high_income
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/items/0/funding", "value": "imet"},
		{"op": "replace", "path": "/parties/1/country", "value": "ESP"},
	],
	patches,
))

_finding(country, lines) := {
	"lines": lines,
	"message": sprintf("%s is a high-income country under FAA 546 and gets no IMET grant: withdraw the IMET money. It may buy the training.", [country]),
	"values": {"country": country},
}

_country(code) := {"op": "replace", "path": "/parties/1/country", "value": code}

_put(source) := {"op": "add", "path": "/funding", "value": [{"source": source, "amount_usd": 60000}]}

_no_money := {"op": "remove", "path": "/items/0/funding"}

_no_country := {"op": "remove", "path": "/parties/1/country"}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].funding": "silent",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}

test_each_high_income_country_is_denied if {
	every country in ["AUT", "FIN", "KOR", "SGP", "ESP"] {
		high_income.found == {_finding(country, [1])} with input as _request([_country(country)])
	}
}

test_other_country_is_clear if {
	high_income.found == set() with input as _request([_country("LTU")])
}

test_bought_training_is_clear if {
	high_income.found == set() with input as _request([{"op": "replace", "path": "/items/0/funding", "value": "national"}])
	high_income.found == set() with input as _request([_no_money])
}

test_money_of_the_request_pays_a_line_that_names_none if {
	high_income.found == {_finding("ESP", [1])} with input as _request([_no_money, _put("imet")])
	high_income.found == set() with input as _request([_no_money, _put("national")])
	high_income.found == set() with input as _request([_put("imet"), {"op": "replace", "path": "/items/0/funding", "value": "national"}])
}

test_line_of_another_program_with_the_money_is_named if {
	other := {"line": 2, "type": "training", "program": "fms", "funding": "imet", "flags": []}

	high_income.found == {_finding("ESP", [1, 2])} with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_organization_is_no_country if {
	high_income.found == set() with input as _request([_no_country, {"op": "add", "path": "/parties/1/organization", "value": "NATO"}])
}

test_country_of_the_recipient_is_needed if {
	high_income.found == {{"unknown": {"parties[1].country"}}} with input as _request([_no_country])
	high_income.found == set() with input as _request([_no_country, _no_money])
}

test_other_program_is_clear if {
	high_income.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	high_income.found == {_finding("ESP", [1])} with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	high_income.found == set() with input as request
}
