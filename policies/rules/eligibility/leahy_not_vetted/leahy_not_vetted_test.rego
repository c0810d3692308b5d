package rules.eligibility.leahy_not_vetted_test

import data.rules.eligibility.leahy_not_vetted
import data.testing

_unvetted(party, unit, at, result) := {
	"lines": [1],
	"message": sprintf(
		concat("", [
			"Party %s is not vetted on the decision date: ",
			"have State vet unit and person (field %s.vetting), or add document barred_unit_agreement.",
		]),
		[party, at],
	),
	"values": {"party": party, "unit": unit, "result": result},
}

_recipient(result) := _unvetted("recipient", "1st Regiment", "parties[1]", result)

test_unit_without_vetting if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "map"}])

	leahy_not_vetted.found == {_recipient("")} with input as request
}

test_vetting_that_is_pending if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "add", "path": "/parties/1/vetting", "value": {"result": "pending"}},
	])

	leahy_not_vetted.found == {_recipient("pending")} with input as request
}

test_vetting_of_the_decision_date_is_enough if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{
			"op": "add", "path": "/parties/1/vetting",
			"value": {
				"result": "cleared", "checked_on": "2026-06-01",
			},
		},
	])

	leahy_not_vetted.found == set() with input as request
}

test_vetting_without_a_day_is_enough if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "add", "path": "/parties/1/vetting", "value": {"result": "cleared"}},
	])

	leahy_not_vetted.found == set() with input as request
}

test_vetting_the_day_after_the_decision_date_is_none if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{
			"op": "add", "path": "/parties/1/vetting",
			"value": {
				"result": "cleared", "checked_on": "2026-06-02",
			},
		},
	])

	leahy_not_vetted.found == {_recipient("cleared")} with input as request
}

test_derogatory_vetting_is_another_rule if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{
			"op": "add", "path": "/parties/1/vetting",
			"value": {
				"result": "derogatory", "checked_on": "2026-05-01",
			},
		},
	])

	leahy_not_vetted.found == set() with input as request
}

test_derogatory_vetting_is_another_rule_whatever_its_day if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "add", "path": "/parties/1/vetting", "value": {"result": "derogatory", "checked_on": "2026-06-02"}},
	])

	leahy_not_vetted.found == set() with input as request
}

test_unit_that_is_not_named_is_another_rule if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/unit"},
	])

	leahy_not_vetted.found == set() with input as request
}

test_trainee_without_vetting if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "remove", "path": "/parties/1/unit"},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "trainee", "roles": ["trainee"], "type": "individual", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	leahy_not_vetted.found == {_unvetted("trainee", "", "parties[2]", "")} with input as request
}

test_agreement_on_barred_units_takes_its_place if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "barred_unit_agreement", "signed_on": "2026-06-01",
			},
		},
	])

	leahy_not_vetted.found == set() with input as request
}

test_agreement_signed_the_day_after_does_not if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "barred_unit_agreement", "signed_on": "2026-06-02",
			},
		},
	])

	leahy_not_vetted.found == {_recipient("")} with input as request
}

test_day_of_the_agreement_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "add", "path": "/documents/-", "value": {"kind": "barred_unit_agreement"}},
	])

	leahy_not_vetted.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_day_of_the_agreement_is_not_needed_for_a_vetted_unit if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "add", "path": "/documents/-", "value": {"kind": "barred_unit_agreement"}},
		{"op": "add", "path": "/parties/1/vetting", "value": {"result": "cleared"}},
	])

	leahy_not_vetted.found == set() with input as request
}

test_cash_sale_is_clear if {
	leahy_not_vetted.found == set() with input as testing.request([])
}

test_lines_of_assistance_alone_are_named if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "fms", "flags": [],
			},
		},
	])

	leahy_not_vetted.found == {_recipient("")} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	leahy_not_vetted.found == {{"unknown": {"items[0].program"}}} with input as testing.request([{"op": "remove", "path": "/items/0/program"}])
}

test_exempt_line_is_not_asked if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "map"}])

	leahy_not_vetted.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_516"},
		{"op": "add", "path": "/items/0/funding", "value": "national"},
		{"op": "add", "path": "/parties/1/vetting", "value": {"result": "cleared", "checked_on": "2026-06-02"}},
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
		"parties[].unit": "silent",
		"parties[].vetting.checked_on": "silent",
		"parties[].vetting.result": "fires",
	},
}
