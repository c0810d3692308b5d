package rules.eligibility.itar_d2_exception_test

import data.rules.eligibility.itar_d2_exception
import data.testing

_message(country, ids) := sprintf(
	"%s is under the policy of denial of 22 CFR 126.1(d)(2); the claimed exception %s is met, and PM/DDTC decides case by case.",
	[country, ids],
)

_lebanon := {
	"lines": [1],
	"message": _message("LBN", "126.1(t)"),
	"values": {"country": "LBN", "paragraph": "(t)", "exceptions": {"126.1(t)"}},
}

test_claimed_exception_that_is_met_is_referred if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
	])

	itar_d2_exception.found == {_lebanon} with input as request
}

test_no_claim_is_no_exception if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "LBN"}])

	itar_d2_exception.found == set() with input as request
}

test_exception_for_other_beneficiaries_is_not_met if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
	])

	itar_d2_exception.found == set() with input as request
}

test_all_exceptions_that_are_met_are_named if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "IRQ"},
		{"op": "replace", "path": "/items/0/flags", "value": ["nonlethal"]},
		{"op": "add", "path": "/claims", "value": ["126.1(f)(1)", "126.1(f)(2)"]},
	])

	itar_d2_exception.found == {{
		"lines": [1],
		"message": _message("IRQ", "126.1(f)(1), 126.1(f)(2)"),
		"values": {"country": "IRQ", "paragraph": "(f)", "exceptions": {"126.1(f)(1)", "126.1(f)(2)"}},
	}} with input as request
}

test_exception_that_is_not_met_is_not_named if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "IRQ"},
		{"op": "add", "path": "/claims", "value": ["126.1(f)(1)", "126.1(f)(2)"]},
	])

	itar_d2_exception.found == {{
		"lines": [1],
		"message": _message("IRQ", "126.1(f)(2)"),
		"values": {"country": "IRQ", "paragraph": "(f)", "exceptions": {"126.1(f)(2)"}},
	}} with input as request
}

test_lines_that_meet_a_non_lethal_exception_alone if {
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

	itar_d2_exception.found == {{
		"lines": [1],
		"message": _message("NIC", "126.1(p)"),
		"values": {"country": "NIC", "paragraph": "(p)", "exceptions": {"126.1(p)"}},
	}} with input as request
}

test_non_lethal_exception_needs_the_list_of_flags if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "NIC"},
		{"op": "add", "path": "/claims", "value": ["126.1(p)"]},
		{"op": "remove", "path": "/items/0/flags"},
	])

	itar_d2_exception.found == {{"unknown": {"items[0].flags"}}} with input as request
}

test_exception_for_beneficiaries_needs_the_type if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "remove", "path": "/parties/1/type"},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
	])

	itar_d2_exception.found == {{"unknown": {"parties[1].type"}}} with input as request
}

test_exception_for_an_organization_at_the_place_of_use if {
	request := testing.request([
		{"op": "add", "path": "/end_use/country", "value": "SSD"},
		{"op": "replace", "path": "/parties/1/type", "value": "international_org"},
		{"op": "add", "path": "/parties/1/organization", "value": "UN"},
		{"op": "add", "path": "/claims", "value": ["126.1(w)(1)"]},
	])

	itar_d2_exception.found == {{
		"lines": [1],
		"message": _message("SSD", "126.1(w)(1)"),
		"values": {"country": "SSD", "paragraph": "(w)", "exceptions": {"126.1(w)(1)"}},
	}} with input as request
}

test_suspended_denial_needs_no_exception if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "CYP"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
		{"op": "add", "path": "/claims", "value": ["126.1(r)(1)"]},
	])

	itar_d2_exception.found == set() with input as request
}

test_government_line_at_first_provision_is_another_rule if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
	])

	itar_d2_exception.found == set() with input as request
}

test_licensed_line_at_first_provision_is_referred if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
	])

	itar_d2_exception.found == {_lebanon} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
		{"op": "remove", "path": "/items/0/program"},
	])

	itar_d2_exception.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_recipient_without_country_is_decided_without_a_claim if {
	itar_d2_exception.found == set() with input as testing.request([{"op": "remove", "path": "/parties/1/country"}])
}

test_recipient_without_country_may_be_the_beneficiary_of_a_claim if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
	])

	itar_d2_exception.found == {{"unknown": {"parties[1].country"}}} with input as request
}

test_recipient_without_country_is_decided_where_the_claim_needs_a_nonlethal_line if {
	lethal := testing.request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/claims", "value": ["126.1(p)"]},
	])

	itar_d2_exception.found == set() with input as lethal
}

test_other_countries_are_clear if {
	request := testing.request([{"op": "add", "path": "/claims", "value": ["126.1(t)"]}])

	itar_d2_exception.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBY"},
		{"op": "add", "path": "/claims", "value": ["126.1(k)(2)"]},
		{"op": "add", "path": "/end_use/country", "value": "LTU"},
		{"op": "add", "path": "/reexport_countries", "value": ["POL"]},
		{"op": "replace", "path": "/items/0/flags", "value": ["nonlethal"]},
	]),
	"outcome": {
		"claims": "silent",
		"end_use.country": "fires",
		"items[].flags": "unknown",
		"items[].program": "unknown",
		"parties[].body": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
		"reexport_countries": "fires",
	},
}
