package rules.notification.aeca_3d_total_nato5_test

import data.rules.notification.aeca_3d_total_nato5
import data.testing

_finding(authority, lines, amount) := {
	"lines": lines,
	"message": sprintf("All lines of %s origin cost $%d at acquisition; the level is $100000000.", [authority, amount]),
	"values": {"authority": authority, "acquisition_cost_usd": amount, "level_usd": 100000000},
}

_cost(amount) := {"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": amount}

_country(code) := {"op": "replace", "path": "/parties/1/country", "value": code}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

test_level_fires_at_equality if {
	aeca_3d_total_nato5.found == {_finding("government", [1], 100000000)} with input as testing.request([_cost(100000000)])
}

test_one_dollar_below_the_level_is_clear if {
	aeca_3d_total_nato5.found == set() with input as testing.request([_cost(99999999)])
}

test_every_partner_has_the_level if {
	every country in ["AUS", "JPN", "KOR", "ISR", "NZL"] {
		request := testing.request([_cost(100000000), _country(country)])

		aeca_3d_total_nato5.found == {_finding("government", [1], 100000000)} with input as request
	}
}

test_private_firm_is_classed_by_its_country if {
	request := testing.request([_cost(100000000), {"op": "replace", "path": "/parties/1/type", "value": "private"}])

	aeca_3d_total_nato5.found == {_finding("government", [1], 100000000)} with input as request
}

test_others_have_the_standard_level if {
	every country in ["BRA", "UKR", "TWN", "JOR"] {
		aeca_3d_total_nato5.found == set() with input as testing.request([_cost(100000000), _country(country)])
	}
}

test_nato_as_an_organization_never_has_the_level if {
	request := testing.request([
		_cost(100000000),
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NATO"},
	])

	aeca_3d_total_nato5.found == set() with input as request
}

test_outside_sales_territory_takes_the_level_away if {
	request := testing.request([_cost(100000000), {"op": "add", "path": "/reexport_countries", "value": ["BRA"]}])

	aeca_3d_total_nato5.found == set() with input as request
}

test_each_consent_authority_is_tested_alone if {
	request := testing.request([
		_cost(99999999),
		_second({"line": 2, "program": "dcs", "values": {"acquisition_cost_usd": 100000000}}),
	])

	aeca_3d_total_nato5.found == {_finding("dcs", [2], 100000000)} with input as request
}

test_line_without_cost_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}])

	aeca_3d_total_nato5.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([_cost(100000000), {"op": "remove", "path": "/items/0/program"}])

	aeca_3d_total_nato5.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_recipient_of_unknown_country_is_not_evaluated if {
	request := testing.request([_cost(100000000), {"op": "remove", "path": "/parties/1/country"}])

	aeca_3d_total_nato5.found == {{"unknown": {"parties[1].country"}}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request(array.concat(testing.upgrade, [_cost(100000000)])),
	"outcome": {
		"arrangement.kind": "fires",
		"items[].flags": "fires",
		"items[].mde": "fires",
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "fires",
		"permanence": "fires",
		"reexport_countries": "fires",
		"work.capability_increase": "unknown",
		"work.purpose": "unknown",
	},
}
