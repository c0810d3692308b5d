package rules.eligibility.leahy_unit_barred_test

import data.rules.eligibility.leahy_unit_barred
import data.testing

test_teams_are_assistance if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		_derogatory,
	])

	leahy_unit_barred.found == {_barred(["vetting"])} with input as request
}

test_financing_is_assistance if {
	request := testing.request([
		{"op": "add", "path": "/items/0/funding", "value": "fmf_loan"},
		_derogatory,
	])

	leahy_unit_barred.found == {_barred(["vetting"])} with input as request
}

test_granted_excess_articles_are_assistance if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_516"},
		_derogatory,
	])

	leahy_unit_barred.found == {_barred(["vetting"])} with input as request
}

test_sold_excess_articles_are_not if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "aeca_21"},
		_derogatory,
	])

	leahy_unit_barred.found == set() with input as request
}

test_authority_of_excess_articles_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		_derogatory,
	])

	leahy_unit_barred.found == {{"unknown": {"items[0].authority"}}} with input as request
}

test_cash_sale_is_another_rule if {
	leahy_unit_barred.found == set() with input as testing.request([_derogatory])
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
		_derogatory,
	])

	leahy_unit_barred.found == {_barred(["vetting"])} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}, _derogatory])

	leahy_unit_barred.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_line_of_unknown_origin_paid_as_assistance_is_decided if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/program"},
		{"op": "add", "path": "/items/0/funding", "value": "map"},
		_derogatory,
	])

	leahy_unit_barred.found == {_barred(["vetting"])} with input as request
}

test_money_of_an_assistance_account_makes_a_line_assistance if {
	every funding in ["imet", "pko", "incle", "map", "fmf_grant", "fmf_loan"] {
		request := testing.request([
			{"op": "add", "path": "/items/0/funding", "value": funding},
			{"op": "add", "path": "/parties/1/vetting", "value": {"result": "derogatory"}},
		])
		leahy_unit_barred.found == {_barred(["vetting"])} with input as request
	}
}
