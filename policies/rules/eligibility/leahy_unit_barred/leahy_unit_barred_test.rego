package rules.eligibility.leahy_unit_barred_test

import data.rules.eligibility.leahy_unit_barred
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

_added := ""

_derogatory := {
	"op": "add", "path": "/parties/1/vetting",
	"value": {
		"result": "derogatory", "checked_on": "2026-05-01",
	},
}

test_unit_of_the_table if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "map"}])

	leahy_unit_barred.found == {_barred(["table leahy_units"])} with input as request
		with data.tables.leahy_units.entries as _rows
}

test_unit_with_derogatory_vetting if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		_derogatory,
	])

	leahy_unit_barred.found == {_barred(["vetting"])} with input as request
}

test_unit_of_the_table_with_derogatory_vetting if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		_derogatory,
	])

	leahy_unit_barred.found == {_barred(["table leahy_units", "vetting"])} with input as request
		with data.tables.leahy_units.entries as _rows
}

test_unit_of_another_country_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "replace", "path": "/parties/1/country", "value": "EST"},
	])

	leahy_unit_barred.found == set() with input as request
		with data.tables.leahy_units.entries as _rows
}

test_other_unit_of_the_country_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "replace", "path": "/parties/1/unit", "value": "2nd Regiment"},
	])

	leahy_unit_barred.found == set() with input as request
		with data.tables.leahy_units.entries as _rows
}

test_unit_that_is_not_named_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/unit"},
	])

	leahy_unit_barred.found == set() with input as request
		with data.tables.leahy_units.entries as _rows
}

test_country_of_the_unit_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/country"},
	])

	leahy_unit_barred.found == {{"unknown": {"parties[1].country"}}} with input as request
		with data.tables.leahy_units.entries as _rows
}

test_unit_of_a_party_that_does_not_receive_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "replace", "path": "/parties/1/unit", "value": "2nd Regiment"},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "depot", "roles": ["contractor"], "type": "private", "country": "LTU",
				"name": "Firm", "screened_on": "2026-06-01", "unit": "1st Regiment",
			},
		},
	])

	leahy_unit_barred.found == set() with input as request
		with data.tables.leahy_units.entries as _rows
}

test_cleared_unit_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "add", "path": "/parties/1/vetting", "value": {"result": "cleared"}},
	])

	leahy_unit_barred.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		_derogatory,
	])

	leahy_unit_barred.found == set() with input as request
		with data.lib.lines.live as []
}

test_trainee_without_a_unit if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "trainee", "roles": ["trainee"], "type": "individual", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "vetting": {"result": "derogatory"},
			},
		},
	])

	leahy_unit_barred.found == {{
		"lines": [1],
		"message": concat(" ", [
			"Credible information of a gross violation of human rights stands against",
			"party trainee, unit not named (vetting).",
		]),
		"values": {"party": "trainee", "unit": "", "grounds": ["vetting"]},
	}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_516"},
		{"op": "add", "path": "/items/0/funding", "value": "national"},
		{"op": "add", "path": "/parties/1/vetting", "value": {"result": "cleared", "checked_on": "2026-05-01"}},
	]),
	"outcome": {
		"items[].authority": "unknown",
		"items[].funding": "fires",
		"items[].program": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].unit": "silent",
		"parties[].vetting.result": "fires",
	},
	"tables": {"leahy_units": _rows},
}
