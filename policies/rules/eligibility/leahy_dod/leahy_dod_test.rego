package rules.eligibility.leahy_dod_test

import data.rules.eligibility.leahy_dod
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

_added := " Money of the Department of Defense pays the lines."

_derogatory := {
	"op": "add", "path": "/parties/1/vetting",
	"value": {
		"result": "derogatory", "checked_on": "2026-05-01",
	},
}

test_unit_of_the_table if {
	request := testing.request([{"op": "add", "path": "/items/0/funding", "value": "dod"}])

	leahy_dod.found == {_barred(["table leahy_units"])} with input as request
		with data.tables.leahy_units.entries as _rows
}

test_unit_with_derogatory_vetting if {
	request := testing.request([{"op": "add", "path": "/items/0/funding", "value": "dod"}, _derogatory])

	leahy_dod.found == {_barred(["vetting"])} with input as request
}

test_unit_of_the_table_with_derogatory_vetting if {
	request := testing.request([{"op": "add", "path": "/items/0/funding", "value": "dod"}, _derogatory])

	leahy_dod.found == {_barred(["table leahy_units", "vetting"])} with input as request
		with data.tables.leahy_units.entries as _rows
}

test_unit_of_another_country_is_clear if {
	request := testing.request([
		{"op": "add", "path": "/items/0/funding", "value": "dod"},
		{"op": "replace", "path": "/parties/1/country", "value": "EST"},
	])

	leahy_dod.found == set() with input as request
		with data.tables.leahy_units.entries as _rows
}

test_other_unit_of_the_country_is_clear if {
	request := testing.request([
		{"op": "add", "path": "/items/0/funding", "value": "dod"},
		{"op": "replace", "path": "/parties/1/unit", "value": "2nd Regiment"},
	])

	leahy_dod.found == set() with input as request
		with data.tables.leahy_units.entries as _rows
}

test_unit_that_is_not_named_is_clear if {
	request := testing.request([
		{"op": "add", "path": "/items/0/funding", "value": "dod"},
		{"op": "remove", "path": "/parties/1/unit"},
	])

	leahy_dod.found == set() with input as request
		with data.tables.leahy_units.entries as _rows
}

test_country_of_the_unit_is_needed if {
	request := testing.request([
		{"op": "add", "path": "/items/0/funding", "value": "dod"},
		{"op": "remove", "path": "/parties/1/country"},
	])

	leahy_dod.found == {{"unknown": {"parties[1].country"}}} with input as request
		with data.tables.leahy_units.entries as _rows
}

test_unit_of_a_party_that_does_not_receive_is_clear if {
	request := testing.request([
		{"op": "add", "path": "/items/0/funding", "value": "dod"},
		{"op": "replace", "path": "/parties/1/unit", "value": "2nd Regiment"},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "depot", "roles": ["contractor"], "type": "private", "country": "LTU",
				"name": "Firm", "screened_on": "2026-06-01", "unit": "1st Regiment",
			},
		},
	])

	leahy_dod.found == set() with input as request
		with data.tables.leahy_units.entries as _rows
}

test_cleared_unit_is_clear if {
	request := testing.request([
		{"op": "add", "path": "/items/0/funding", "value": "dod"},
		{"op": "add", "path": "/parties/1/vetting", "value": {"result": "cleared"}},
	])

	leahy_dod.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	request := testing.request([{"op": "add", "path": "/items/0/funding", "value": "dod"}, _derogatory])

	leahy_dod.found == set() with input as request
		with data.lib.lines.live as []
}

test_first_provision_of_a_team if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "add", "path": "/items/0/funding", "value": "dod"},
		_derogatory,
	])

	leahy_dod.found == {_barred(["vetting"])} with input as request
}

test_lines_paid_by_others_are_not_named if {
	request := testing.request([
		{"op": "add", "path": "/items/0/funding", "value": "dod"},
		_derogatory,
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "fms", "flags": [],
			},
		},
	])

	leahy_dod.found == {_barred(["vetting"])} with input as request
}

test_money_of_others_is_clear if {
	leahy_dod.found == set() with input as testing.request([_derogatory])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "add", "path": "/items/0/funding", "value": "dod"},
		{"op": "add", "path": "/parties/1/vetting", "value": {"result": "cleared", "checked_on": "2026-05-01"}},
	]),
	"outcome": {
		"items[].funding": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].unit": "silent",
		"parties[].vetting.result": "fires",
	},
	"tables": {"leahy_units": _rows},
}
