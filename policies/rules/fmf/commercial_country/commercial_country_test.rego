package rules.fmf.commercial_country_test

import data.rules.fmf.commercial_country
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "add", "path": "/financing", "value": {"channel": "commercial"}},
	],
	patches,
))

_finding(recipient, lines) := {
	"lines": lines,
	"message": sprintf(
		"%s is not among the countries whose commercial contracts financing may pay: buy by foreign military sale.",
		[recipient],
	),
	"values": {"recipient": recipient},
}

_to(country) := {"op": "replace", "path": "/parties/1/country", "value": country}

test_country_outside_the_table_is_denied if {
	commercial_country.found == {_finding("LTU", [1])} with input as _request([])
}

test_countries_of_the_table_are_clear if {
	every country in ["EGY", "GRC", "ISR", "JOR", "MAR", "PAK", "PRT", "TUN", "TUR", "YEM"] {
		commercial_country.found == set() with input as _request([_to(country)])
	}
}

test_organization_is_no_country_of_the_table if {
	request := _request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
	])

	commercial_country.found == {_finding("NSPA", [1])} with input as request
}

test_foreign_military_sale_is_clear if {
	commercial_country.found == set() with input as _request([{"op": "replace", "path": "/financing/channel", "value": "fms"}])
}

test_purchase_without_a_channel_is_not_evaluated if {
	commercial_country.found == {{"unknown": {"financing.channel"}}} with input as _request([{"op": "remove", "path": "/financing"}])
}

test_channel_does_not_matter_to_a_country_of_the_table if {
	commercial_country.found == set() with input as _request([_to("ISR"), {"op": "remove", "path": "/financing"}])
}

test_recipient_of_unknown_country_is_not_evaluated if {
	request := _request([{"op": "remove", "path": "/parties/1/country"}])

	commercial_country.found == {{"unknown": {"parties[1].country"}}} with input as request
}

test_line_that_other_money_pays_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	commercial_country.found == {_finding("LTU", [1])} with input as _request([other])
}

test_request_without_financing_is_clear if {
	commercial_country.found == set() with input as _request([{"op": "replace", "path": "/items/0/funding", "value": "national"}])
	commercial_country.found == set() with input as _request([{"op": "remove", "path": "/items/0/funding"}])
}

test_money_put_to_the_whole_request_names_every_line if {
	request := _request([
		{"op": "remove", "path": "/items/0/funding"},
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})},
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]},
	])

	commercial_country.found == {_finding("LTU", [1, 2])} with input as request
}

test_later_transfer_is_not_asked if {
	commercial_country.found == set() with input as _request([{"op": "replace", "path": "/phase", "value": "transfer"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"financing.channel": "unknown",
		"items[].funding": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
