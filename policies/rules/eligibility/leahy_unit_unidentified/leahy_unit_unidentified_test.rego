package rules.eligibility.leahy_unit_unidentified_test

import data.rules.eligibility.leahy_unit_unidentified
import data.testing

_unnamed(party, at) := {
	"lines": [1],
	"message": sprintf(
		concat("", [
			"The unit of party %s that receives is not named: ",
			"name it (field %s.unit), or add document barred_unit_agreement.",
		]),
		[party, at],
	),
	"values": {"party": party},
}

test_recipient_without_a_unit if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/unit"},
	])

	leahy_unit_unidentified.found == {_unnamed("recipient", "parties[1]")} with input as request
}

test_unit_that_is_named_is_enough if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "map"}])

	leahy_unit_unidentified.found == set() with input as request
}

test_recipient_may_rest_on_the_unit_of_the_end_user if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/unit"},
		{"op": "replace", "path": "/parties/1/roles", "value": ["recipient"]},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "user", "roles": ["end_user"], "type": "government", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "unit": "2nd Regiment",
			},
		},
	])

	leahy_unit_unidentified.found == set() with input as request
}

test_recipient_alone_must_name_it if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/unit"},
		{"op": "replace", "path": "/parties/1/roles", "value": ["recipient"]},
	])

	leahy_unit_unidentified.found == {_unnamed("recipient", "parties[1]")} with input as request
}

test_end_user_names_its_own_unit if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "user", "roles": ["end_user"], "type": "government", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	leahy_unit_unidentified.found == {_unnamed("user", "parties[2]")} with input as request
}

test_trainee_is_a_person if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "trainee", "roles": ["trainee"], "type": "individual", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	leahy_unit_unidentified.found == set() with input as request
}

test_firm_has_no_unit if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/unit"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
	])

	leahy_unit_unidentified.found == set() with input as request
}

test_type_of_the_recipient_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/unit"},
		{"op": "remove", "path": "/parties/1/type"},
	])

	leahy_unit_unidentified.found == {{"unknown": {"parties[1].type"}}} with input as request
}

test_agreement_on_barred_units_is_enough if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/unit"},
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "barred_unit_agreement", "signed_on": "2026-06-01",
			},
		},
	])

	leahy_unit_unidentified.found == set() with input as request
}

test_agreement_signed_the_day_after_is_not if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/unit"},
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "barred_unit_agreement", "signed_on": "2026-06-02",
			},
		},
	])

	leahy_unit_unidentified.found == {_unnamed("recipient", "parties[1]")} with input as request
}

test_day_of_the_agreement_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/unit"},
		{"op": "add", "path": "/documents/-", "value": {"kind": "barred_unit_agreement"}},
	])

	leahy_unit_unidentified.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_cash_sale_is_clear if {
	leahy_unit_unidentified.found == set() with input as testing.request([{"op": "remove", "path": "/parties/1/unit"}])
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/program"},
		{"op": "remove", "path": "/parties/1/unit"},
	])

	leahy_unit_unidentified.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_exempt_line_is_not_asked if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/unit"},
	])

	leahy_unit_unidentified.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_516"},
		{"op": "add", "path": "/items/0/funding", "value": "national"},
		{"op": "remove", "path": "/parties/1/unit"},
		{
			"op": "add", "path": "/documents/-",
			"value": {"kind": "barred_unit_agreement", "signed_on": "2026-01-01", "expires_on": "2026-05-31"},
		},
	]),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"items[].authority": "unknown",
		"items[].funding": "fires",
		"items[].program": "unknown",
		"parties[].type": "unknown",
		"parties[].unit": "fires",
	},
}
