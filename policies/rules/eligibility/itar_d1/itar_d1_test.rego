package rules.eligibility.itar_d1_test

import data.rules.eligibility.itar_d1
import data.testing

_china := {
	"lines": [1],
	"message": "Under the policy of denial of 22 CFR 126.1(d)(1) on the decision date: CHN.",
	"values": {"countries": {"CHN"}},
}

test_recipient_in_a_denied_country if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "CHN"}])

	itar_d1.found == {_china} with input as request
}

test_carrier_of_a_denied_country if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "carrier", "roles": ["carrier"], "type": "private", "country": "CHN",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	itar_d1.found == {_china} with input as request
}

test_right_to_pass_on_to_a_denied_country if {
	request := testing.request([{"op": "add", "path": "/reexport_countries", "value": ["FRA", "CHN"]}])

	itar_d1.found == {_china} with input as request
}

test_use_in_a_denied_country if {
	request := testing.request([{"op": "add", "path": "/end_use/country", "value": "CHN"}])

	itar_d1.found == {_china} with input as request
}

test_first_provision_to_a_denied_country if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/parties/1/country", "value": "CHN"},
	])

	itar_d1.found == {_china} with input as request
}

test_foreign_made_line_counts_though_exempt if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "CHN"},
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
	])

	itar_d1.found == {_china} with input as request
}

test_other_countries_are_clear if {
	request := testing.request([
		{"op": "add", "path": "/end_use/country", "value": "POL"},
		{"op": "add", "path": "/reexport_countries", "value": ["FRA"]},
	])

	itar_d1.found == set() with input as request
}

test_last_day_of_a_row_still_counts if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "SYR"},
		{"op": "replace", "path": "/decision_date", "value": "2026-09-30"},
	])

	itar_d1.found == {{
		"lines": [1],
		"message": "Under the policy of denial of 22 CFR 126.1(d)(1) on the decision date: SYR.",
		"values": {"countries": {"SYR"}},
	}} with input as request
}

test_day_after_the_last_of_a_row_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "SYR"},
		{"op": "replace", "path": "/decision_date", "value": "2026-10-01"},
	])

	itar_d1.found == set() with input as request
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "CHN"},
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
	])

	itar_d1.found == set() with input as request
}

test_party_without_country_is_not_evaluated if {
	itar_d1.found == {{"unknown": {"parties[1].country"}}} with input as testing.request([{"op": "remove", "path": "/parties/1/country"}])
}

test_organization_without_country_is_in_none if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NATO"},
	])

	itar_d1.found == set() with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "CHN"},
		{"op": "remove", "path": "/items/0/program"},
	])

	itar_d1.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_line_of_unknown_origin_is_clear_without_a_denied_country if {
	itar_d1.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/program"}])
}

test_country_unknown_beside_a_denied_one_is_decided if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "CHN"},
		{"op": "remove", "path": "/parties/0/country"},
	])

	itar_d1.found == {_china} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "CHN"},
		{"op": "add", "path": "/end_use/country", "value": "LTU"},
		{"op": "add", "path": "/reexport_countries", "value": ["POL"]},
	]),
	"outcome": {
		"end_use.country": "fires",
		"items[].program": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"reexport_countries": "fires",
	},
}
