package rules.eligibility.itar_d2_government_test

import data.rules.eligibility.itar_d2_government
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
	],
	patches,
))

_country(value) := {"op": "replace", "path": "/parties/1/country", "value": value}

_program(value) := {"op": "replace", "path": "/items/0/program", "value": value}

_finding(country, paragraph) := {
	"lines": [1],
	"message": sprintf(
		"%s is under the policy of denial of 22 CFR 126.1(d)(2) and %s; the Government's own line stays possible, and State PM weighs it.",
		[country, paragraph],
	),
	"values": {"country": country, "paragraph": paragraph},
}

_referred := {_finding("LBN", "(t)")}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([
		_country("ETH"),
		{"op": "add", "path": "/end_use/country", "value": "LTU"},
		{"op": "add", "path": "/reexport_countries", "value": ["EST"]},
	]),
	"outcome": {
		"end_use.country": "fires",
		"items[].program": "unknown",
		"parties[].body": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "fires",
		"reexport_countries": "fires",
	},
}

test_lines_of_the_government_are_referred if {
	every program in ["fms", "eda", "drawdown", "pko", "lease", "title10"] {
		itar_d2_government.found == _referred with input as _request([_program(program)])
	}
}

test_lines_of_others_are_clear if {
	every program in ["dcs", "ear", "foreign"] {
		itar_d2_government.found == set() with input as _request([_program(program)])
	}
}

test_country_that_is_not_listed_is_clear if {
	itar_d2_government.found == set() with input as _request([_country("LTU")])
}

test_scope_of_forces_leaves_others_out if {
	itar_d2_government.found == {_finding("ETH", "(n)")} with input as _request([_country("ETH")])
	itar_d2_government.found == set() with input as _request([
		_country("ETH"),
		{"op": "replace", "path": "/parties/1/body", "value": "other_government"},
	])
}

test_body_matters_only_to_a_scope_of_forces if {
	bodiless := {"op": "remove", "path": "/parties/1/body"}

	itar_d2_government.found == {{"unknown": {"parties[1].body"}}} with input as _request([_country("ETH"), bodiless])
	itar_d2_government.found == _referred with input as _request([bodiless])
}

test_cyprus_counts_while_nothing_suspends_it if {
	cyprus := _request([_country("CYP"), {"op": "replace", "path": "/decision_date", "value": "2026-09-30"}])
	after := _request([_country("CYP"), {"op": "replace", "path": "/decision_date", "value": "2026-10-01"}])

	itar_d2_government.found == set() with input as cyprus
	itar_d2_government.found == {_finding("CYP", "(r)")} with input as after
}

test_row_counts_to_its_last_day if {
	last := _request([_country("KHM"), {"op": "replace", "path": "/decision_date", "value": "2025-11-06"}])
	after := _request([_country("KHM"), {"op": "replace", "path": "/decision_date", "value": "2025-11-07"}])

	itar_d2_government.found == {_finding("KHM", "(o)")} with input as last
	itar_d2_government.found == set() with input as after
}

test_place_of_use_and_right_to_pass_on_count if {
	used := _request([_country("LTU"), {"op": "add", "path": "/end_use/country", "value": "LBN"}])
	passed := _request([_country("LTU"), {"op": "add", "path": "/reexport_countries", "value": ["LBN"]}])

	itar_d2_government.found == _referred with input as used
	itar_d2_government.found == _referred with input as passed
}

test_what_is_lacking_is_named if {
	itar_d2_government.found == {{"unknown": {"items[0].program"}}} with input as _request([{"op": "remove", "path": "/items/0/program"}])
	itar_d2_government.found == {{"unknown": {"parties[1].country"}}} with input as _request([{"op": "remove", "path": "/parties/1/country"}])
	itar_d2_government.found == set() with input as _request([_program("dcs"), {"op": "remove", "path": "/parties/1/country"}])
}

test_line_of_another_origin_is_not_named if {
	other := {"line": 2, "type": "article", "program": "dcs", "flags": []}

	itar_d2_government.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_another_rule if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	itar_d2_government.found == set() with input as request
}
