package rules.eligibility.faa_620a_test

import data.rules.eligibility.faa_620a
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/parties/1/country", "value": "CUB"},
		{"op": "replace", "path": "/items/0/program", "value": "map"},
	],
	patches,
))

_item(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_finding(country, lines) := {
	"lines": lines,
	"message": sprintf("Assistance for a country that supports terrorism on the decision date: %s. Only a waiver under FAA 620A(d) reopens it.", [country]),
	"values": {"countries": {country}},
}

_denied := {_finding("CUB", [1])}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([
		_item("program", "eda"),
		_item("authority", "faa_516"),
		_item("funding", "national"),
	]),
	"outcome": {
		"items[].authority": "unknown",
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}

test_assistance_is_denied if {
	every program in ["drawdown", "imet", "incle", "map", "pko"] {
		faa_620a.found == _denied with input as _request([_item("program", program)])
	}
	faa_620a.found == _denied with input as _request([_item("program", "eda"), _item("authority", "faa_516")])
}

test_sales_are_another_rule if {
	every program in ["dcs", "fms", "lease", "teams"] {
		faa_620a.found == set() with input as _request([_item("program", program)])
	}
	faa_620a.found == set() with input as _request([_item("program", "eda"), _item("authority", "aeca_21")])
}

test_team_is_denied_by_the_money_that_pays_it if {
	every money in ["fmf_grant", "fmf_loan", "imet", "incle", "map", "pko"] {
		faa_620a.found == _denied with input as _request([_item("program", "teams"), _item("funding", money)])
	}
}

test_financing_of_the_request_is_denied if {
	money := {"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]}

	faa_620a.found == {_finding("CUB", [])} with input as _request([_item("program", "fms"), money])
}

test_excess_articles_of_unknown_authority_are_not_evaluated if {
	faa_620a.found == {{"unknown": {"items[0].authority"}}} with input as _request([_item("program", "eda")])
}

test_country_that_is_not_listed_is_clear if {
	faa_620a.found == set() with input as _request([{"op": "replace", "path": "/parties/1/country", "value": "LTU"}])
}

test_listing_counts_to_its_last_day if {
	syria := {"op": "replace", "path": "/parties/1/country", "value": "SYR"}
	last := _request([syria, {"op": "replace", "path": "/decision_date", "value": "2026-08-23"}])
	after := _request([syria, {"op": "replace", "path": "/decision_date", "value": "2026-08-24"}])

	faa_620a.found == {_finding("SYR", [1])} with input as last
	faa_620a.found == set() with input as after
}

test_private_receiver_in_the_country_is_denied if {
	faa_620a.found == _denied with input as _request([{"op": "replace", "path": "/parties/1/type", "value": "private"}])
}

test_end_user_in_the_country_is_denied if {
	user := {"id": "user", "roles": ["end_user"], "type": "government", "country": "CUB"}
	request := _request([
		{"op": "replace", "path": "/parties/1/country", "value": "LTU"},
		{"op": "add", "path": "/parties/-", "value": user},
	])

	faa_620a.found == _denied with input as request
}

test_receiver_without_a_country_is_not_evaluated if {
	faa_620a.found == {{"unknown": {"parties[1].country"}}} with input as _request([{"op": "remove", "path": "/parties/1/country"}])
}

test_organization_is_no_country if {
	request := _request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "UN"},
	])

	faa_620a.found == set() with input as request
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	faa_620a.found == _denied with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_another_rule if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	faa_620a.found == set() with input as request
}
