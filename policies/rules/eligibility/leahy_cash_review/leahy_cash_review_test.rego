package rules.eligibility.leahy_cash_review_test

import data.rules.eligibility.leahy_cash_review
import data.testing

_rows := [{
	"valid_from": "2020-01-01", "valid_to": "9999-12-31",
	"values": {"country": "LTU", "unit": " 1ST regiment"}, "verified": true,
}]

_message(unit, grounds) := sprintf(
	"Credible information of a gross violation of human rights stands against party recipient, unit %s (%s).%s",
	[unit, grounds, _added],
)

_barred(grounds) := {
	"lines": [1],
	"message": _message("1st Regiment", concat(", ", grounds)),
	"values": {"party": "recipient", "unit": "1st Regiment", "grounds": grounds},
}

_added := " The lines are no assistance, so the sale is reviewed."

_derogatory := {
	"op": "add", "path": "/parties/1/vetting",
	"value": {
		"result": "derogatory", "checked_on": "2026-05-01",
	},
}

test_unit_of_the_table if {
	request := testing.request([])

	leahy_cash_review.found == {_barred(["table leahy_units"])} with input as request
		with data.tables.leahy_units.entries as _rows
}

test_unit_with_derogatory_vetting if {
	leahy_cash_review.found == {_barred(["vetting"])} with input as testing.request([_derogatory])
}

test_unit_of_the_table_with_derogatory_vetting if {
	request := testing.request([_derogatory])

	leahy_cash_review.found == {_barred(["table leahy_units", "vetting"])} with input as request
		with data.tables.leahy_units.entries as _rows
}

test_unit_of_another_country_is_clear if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])

	leahy_cash_review.found == set() with input as request
		with data.tables.leahy_units.entries as _rows
}

test_other_unit_of_the_country_is_clear if {
	request := testing.request([{"op": "replace", "path": "/parties/1/unit", "value": "2nd Regiment"}])

	leahy_cash_review.found == set() with input as request
		with data.tables.leahy_units.entries as _rows
}

test_unit_that_is_not_named_is_clear if {
	request := testing.request([{"op": "remove", "path": "/parties/1/unit"}])

	leahy_cash_review.found == set() with input as request
		with data.tables.leahy_units.entries as _rows
}

test_country_of_the_unit_is_needed if {
	request := testing.request([{"op": "remove", "path": "/parties/1/country"}])

	leahy_cash_review.found == {{"unknown": {"parties[1].country"}}} with input as request
		with data.tables.leahy_units.entries as _rows
}

test_unit_of_a_party_that_does_not_receive_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/unit", "value": "2nd Regiment"},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "depot", "roles": ["contractor"], "type": "private", "country": "LTU",
				"name": "Firm", "screened_on": "2026-06-01", "unit": "1st Regiment",
			},
		},
	])

	leahy_cash_review.found == set() with input as request
		with data.tables.leahy_units.entries as _rows
}

test_cleared_unit_is_clear if {
	request := testing.request([{"op": "add", "path": "/parties/1/vetting", "value": {"result": "cleared"}}])

	leahy_cash_review.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	request := testing.request([_derogatory])

	leahy_cash_review.found == set() with input as request
		with data.lib.lines.live as []
}

test_dcs_line_is_reviewed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		_derogatory,
	])

	leahy_cash_review.found == {_barred(["vetting"])} with input as request
}

test_fmcs_line_is_reviewed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "fmcs"},
		_derogatory,
	])

	leahy_cash_review.found == {_barred(["vetting"])} with input as request
}

test_lease_line_is_reviewed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		_derogatory,
	])

	leahy_cash_review.found == {_barred(["vetting"])} with input as request
}

test_first_provision_is_reviewed if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		_derogatory,
	])

	leahy_cash_review.found == {_barred(["vetting"])} with input as request
}

test_assistance_beside_it_is_another_rule if {
	request := testing.request([
		_derogatory,
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "map", "flags": [],
			},
		},
	])

	leahy_cash_review.found == set() with input as request
}

test_cash_lines_alone_are_named if {
	request := testing.request([
		_derogatory,
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "coop", "flags": [],
			},
		},
	])

	leahy_cash_review.found == {_barred(["vetting"])} with input as request
}

test_request_without_a_cash_line_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "coop"},
		_derogatory,
	])

	leahy_cash_review.found == set() with input as request
}

test_line_of_unknown_origin_beside_it_is_not_evaluated if {
	request := testing.request([
		_derogatory,
		{"op": "add", "path": "/items/-", "value": {"line": 2, "type": "article", "flags": []}},
	])

	leahy_cash_review.found == {{"unknown": {"items[1].program"}}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "add", "path": "/items/0/funding", "value": "national"},
		{"op": "add", "path": "/parties/1/vetting", "value": {"result": "cleared", "checked_on": "2026-05-01"}},
	]),
	"outcome": {
		"items[].authority": "fires",
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].unit": "silent",
		"parties[].vetting.result": "fires",
	},
	"tables": {"leahy_units": _rows},
}
