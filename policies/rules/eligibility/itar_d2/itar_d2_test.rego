package rules.eligibility.itar_d2_test

import data.rules.eligibility.itar_d2
import data.testing

_lebanon := {
	"lines": [1],
	"message": concat("", [
		"LBN is under the policy of denial of 22 CFR 126.1(d)(2) and (t); ",
		"no exception is claimed and met (126.1(t); field claims).",
	]),
	"values": {"country": "LBN", "paragraph": "(t)", "exceptions": {"126.1(t)"}},
}

_ethiopia := {
	"lines": [1],
	"message": concat("", [
		"ETH is under the policy of denial of 22 CFR 126.1(d)(2) and (n); ",
		"no exception is claimed and met (none; field claims).",
	]),
	"values": {"country": "ETH", "paragraph": "(n)", "exceptions": set()},
}

_cyprus := {
	"lines": [1],
	"message": concat("", [
		"CYP is under the policy of denial of 22 CFR 126.1(d)(2) and (r); ",
		"no exception is claimed and met (126.1(r)(1); field claims).",
	]),
	"values": {"country": "CYP", "paragraph": "(r)", "exceptions": {"126.1(r)(1)"}},
}

_nicaragua(numbers) := {
	"lines": numbers,
	"message": concat("", [
		"NIC is under the policy of denial of 22 CFR 126.1(d)(2) and (p); ",
		"no exception is claimed and met (126.1(p); field claims).",
	]),
	"values": {"country": "NIC", "paragraph": "(p)", "exceptions": {"126.1(p)"}},
}

test_recipient_without_a_claim_is_denied if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "LBN"}])

	itar_d2.found == {_lebanon} with input as request
}

test_claim_of_another_exception_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "add", "path": "/claims", "value": ["126.1(k)(1)"]},
	])

	itar_d2.found == {_lebanon} with input as request
}

test_claimed_exception_for_other_beneficiaries_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
	])

	itar_d2.found == {_lebanon} with input as request
}

test_claimed_exception_that_is_met_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
	])

	itar_d2.found == set() with input as request
}

test_exception_for_an_organization_is_met_by_it if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "SSD"},
		{"op": "replace", "path": "/parties/1/type", "value": "international_org"},
		{"op": "add", "path": "/parties/1/organization", "value": "UN"},
		{"op": "add", "path": "/claims", "value": ["126.1(w)(3)"]},
	])

	itar_d2.found == set() with input as request
}

test_exception_for_organizations_is_not_met_by_a_government if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "COD"},
		{"op": "add", "path": "/claims", "value": ["126.1(i)(2)"]},
	])

	itar_d2.found == {{
		"lines": [1],
		"message": concat("", [
			"COD is under the policy of denial of 22 CFR 126.1(d)(2) and (i); no exception is claimed and met ",
			"(126.1(i)(1), 126.1(i)(2), 126.1(i)(4), 126.1(i)(5); field claims).",
		]),
		"values": {
			"country": "COD",
			"paragraph": "(i)",
			"exceptions": {"126.1(i)(1)", "126.1(i)(2)", "126.1(i)(4)", "126.1(i)(5)"},
		},
	}} with input as request
}

test_non_lethal_exception_leaves_the_lethal_line_denied if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "NIC"},
		{"op": "add", "path": "/claims", "value": ["126.1(p)"]},
		{"op": "replace", "path": "/items/0/flags", "value": ["nonlethal"]},
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "fms", "flags": [],
			},
		},
	])

	itar_d2.found == {_nicaragua([2])} with input as request
}

test_non_lethal_exception_needs_the_list_of_flags if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "NIC"},
		{"op": "add", "path": "/claims", "value": ["126.1(p)"]},
		{"op": "remove", "path": "/items/0/flags"},
	])

	itar_d2.found == {{"unknown": {"items[0].flags"}}} with input as request
}

test_list_of_flags_is_not_needed_without_a_claim if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "NIC"},
		{"op": "remove", "path": "/items/0/flags"},
	])

	itar_d2.found == {_nicaragua([1])} with input as request
}

test_exception_for_beneficiaries_needs_the_type if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "remove", "path": "/parties/1/type"},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
	])

	itar_d2.found == {{"unknown": {"parties[1].type"}}} with input as request
}

test_forces_of_a_country_barred_for_its_forces if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "ETH"}])

	itar_d2.found == {_ethiopia} with input as request
}

test_civil_body_of_a_country_barred_for_its_forces_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "ETH"},
		{"op": "replace", "path": "/parties/1/body", "value": "defense_civilian"},
	])

	itar_d2.found == set() with input as request
}

test_firm_of_a_country_barred_for_its_forces_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "ETH"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
		{"op": "remove", "path": "/parties/1/body"},
	])

	itar_d2.found == set() with input as request
}

test_body_is_needed_where_only_forces_are_barred if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "ETH"},
		{"op": "remove", "path": "/parties/1/body"},
	])

	itar_d2.found == {{"unknown": {"parties[1].body"}}} with input as request
}

test_body_and_type_are_needed_where_only_forces_are_barred if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "ETH"},
		{"op": "remove", "path": "/parties/1/body"},
		{"op": "remove", "path": "/parties/1/type"},
	])

	itar_d2.found == {{"unknown": {"parties[1].body", "parties[1].type"}}} with input as request
}

test_day_before_the_first_of_a_row_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "ETH"},
		{"op": "replace", "path": "/decision_date", "value": "2021-10-31"},
	])

	itar_d2.found == set() with input as request
}

test_cyprus_is_clear_on_the_last_day_of_the_suspension if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "CYP"},
		{"op": "replace", "path": "/decision_date", "value": "2026-09-30"},
	])

	itar_d2.found == set() with input as request
}

test_cyprus_is_denied_the_day_after_the_suspension if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "CYP"},
		{"op": "replace", "path": "/decision_date", "value": "2026-10-01"},
	])

	itar_d2.found == {_cyprus} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBY"},
		{"op": "add", "path": "/claims", "value": ["126.1(k)(2)"]},
		{"op": "add", "path": "/end_use/country", "value": "LTU"},
		{"op": "add", "path": "/reexport_countries", "value": ["POL"]},
	]),
	"outcome": {
		"claims": "fires",
		"end_use.country": "fires",
		"items[].flags": "unknown",
		"items[].program": "unknown",
		"parties[].body": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "fires",
		"reexport_countries": "fires",
	},
}
