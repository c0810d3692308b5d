package rules.eligibility.drug_majors_withholding_test

import data.rules.eligibility.drug_majors_withholding
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_item(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_rows(values) := [{"valid_from": "2025-10-01", "valid_to": "2026-09-30", "values": values, "verified": true}]

_uncertified := _rows({"country": "LTU", "certified": false})

_finding(lines) := {
	"lines": lines,
	"message": "LTU is a drug major of the fiscal year and not certified: half of its assistance is withheld. Ask State INL what is left.",
	"values": {"country": "LTU"},
}

_referred := {_finding([1])}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_item("funding", "national")]),
	"tables": {"drug_majors": _uncertified},
	"outcome": {
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}

test_sales_and_assistance_are_referred if {
	every program in ["fms", "eda", "imet", "lease", "drawdown", "pko"] {
		drug_majors_withholding.found == _referred with input as _request([_item("program", program)])
			with data.tables.drug_majors.entries as _uncertified
	}
}

test_other_programs_are_clear if {
	every program in ["incle", "dcs", "fmcs", "map", "teams"] {
		drug_majors_withholding.found == set() with input as _request([_item("program", program)])
			with data.tables.drug_majors.entries as _uncertified
	}
}

test_financing_is_referred if {
	request := _request([
		_item("program", "dcs"),
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_grant", "amount_usd": 1}]},
	])

	drug_majors_withholding.found == _referred with input as _request([_item("program", "dcs"), _item("funding", "fmf_loan")])
		with data.tables.drug_majors.entries as _uncertified
	drug_majors_withholding.found == {_finding([])} with input as request
		with data.tables.drug_majors.entries as _uncertified
}

test_linked_sale_or_lease_is_referred if {
	every kind, expected in {"loa": {_finding([])}, "eda": {_finding([])}, "lease": {_finding([])}, "licence": set()} {
		request := _request([_item("program", "dcs"), {"op": "add", "path": "/linked_actions", "value": [{"kind": kind}]}])
		found := drug_majors_withholding.found with input as request
			with data.tables.drug_majors.entries as _uncertified
		found == expected
	}
}

test_certified_country_is_clear if {
	drug_majors_withholding.found == set() with input as _request([])
		with data.tables.drug_majors.entries as _rows({"country": "LTU", "certified": true})
}

test_row_that_does_not_say_is_no_certification if {
	drug_majors_withholding.found == _referred with input as _request([])
		with data.tables.drug_majors.entries as _rows({"country": "LTU"})
}

test_list_holds_for_its_fiscal_year if {
	last := _request([{"op": "replace", "path": "/decision_date", "value": "2026-09-30"}])
	after := _request([{"op": "replace", "path": "/decision_date", "value": "2026-10-01"}])

	drug_majors_withholding.found == _referred with input as last
		with data.tables.drug_majors.entries as _uncertified
	drug_majors_withholding.found == set() with input as after
		with data.tables.drug_majors.entries as _uncertified
}

test_other_country_is_clear if {
	drug_majors_withholding.found == set() with input as _request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])
		with data.tables.drug_majors.entries as _uncertified
}

test_country_is_needed_while_somebody_is_listed if {
	request := _request([{"op": "remove", "path": "/parties/1/country"}])

	drug_majors_withholding.found == {{"unknown": {"parties[1].country"}}} with input as request
		with data.tables.drug_majors.entries as _uncertified
	drug_majors_withholding.found == set() with input as request
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "incle", "flags": []}

	drug_majors_withholding.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
		with data.tables.drug_majors.entries as _uncertified
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	drug_majors_withholding.found == set() with input as request
		with data.tables.drug_majors.entries as _uncertified
}
