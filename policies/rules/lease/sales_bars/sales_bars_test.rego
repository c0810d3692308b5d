package rules.lease.sales_bars_test

import data.rules.lease.sales_bars
import data.testing

_finding(bars) := {
	"lines": [1],
	"message": sprintf("What bars a sale bars this lease: %s.", [concat(", ", bars)]),
	"values": {"bars": bars},
}

_leased(country, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/parties/1/country", "value": country},
		{"op": "remove", "path": "/parties/0"},
		{"op": "add", "path": "/parties/0/roles/-", "value": "requester"},
	],
	patches,
))

_fired := {{"lines": [1], "message": "It fires.", "values": {}}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased("CUB", []),
	"outcome": {
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"reexport_countries": "fires",
	},
}

test_eligible_lessee_is_clear if {
	sales_bars.found == set() with input as _leased("LTU", [])
}

test_each_bar_on_sales_bars_the_lease if {
	request := _leased("LTU", [])

	sales_bars.found == {_finding(["eligibility.recipient_not_eligible"])} with input as request
		with data.rules.eligibility.recipient_not_eligible.found as _fired
	sales_bars.found == {_finding(["eligibility.violation_determination"])} with input as request
		with data.rules.eligibility.violation_determination.found as _fired
	sales_bars.found == {_finding(["eligibility.nuclear_breach"])} with input as request
		with data.rules.eligibility.nuclear_breach.found as _fired
	sales_bars.found == {_finding(["eligibility.not_fully_cooperating"])} with input as request
		with data.rules.eligibility.not_fully_cooperating.found as _fired
	sales_bars.found == {_finding(["eligibility.state_sponsor"])} with input as request
		with data.rules.eligibility.state_sponsor.found as _fired
}

test_all_bars_are_named if {
	sales_bars.found == {_finding(["eligibility.nuclear_breach", "eligibility.state_sponsor"])} with input as _leased("LTU", [])
		with data.rules.eligibility.nuclear_breach.found as _fired
		with data.rules.eligibility.state_sponsor.found as _fired
}

test_bar_that_is_not_evaluated_leaves_it_open if {
	unknown := {{"unknown": {"parties[0].country"}}}

	sales_bars.found == {{"unknown": {"parties[0].country"}}} with input as _leased("LTU", [])
		with data.rules.eligibility.nuclear_breach.found as unknown
	sales_bars.found == {_finding(["eligibility.state_sponsor"])} with input as _leased("LTU", [])
		with data.rules.eligibility.nuclear_breach.found as unknown
		with data.rules.eligibility.state_sponsor.found as _fired
}

test_country_on_a_list_is_barred_through_its_rule if {
	sales_bars.found == {_finding(["eligibility.violation_determination"])} with input as _leased("LTU", [])
		with data.tables.violation_determinations.entries as [{
			"valid_from": "2026-01-01",
			"valid_to": "9999-12-31",
			"values": {"country": "LTU"},
		}]
}

test_other_program_is_not_asked if {
	sales_bars.found == set() with input as _leased("CUB", [{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}
