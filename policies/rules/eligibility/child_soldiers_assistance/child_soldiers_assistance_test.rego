package rules.eligibility.child_soldiers_assistance_test

import data.rules.eligibility.child_soldiers_assistance
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "pko"},
	],
	patches,
))

_item(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_content(value) := {"op": "add", "path": "/assistance_content", "value": value}

_certified := {"op": "add", "path": "/documents/-", "value": {"kind": "cspa_certification", "signed_on": "2026-06-01"}}

_rows := [{
	"valid_from": "2025-10-01", "valid_to": "2026-09-30",
	"values": {"country": "LTU"}, "verified": true,
}]

_finding(lines) := {
	"lines": lines,
	"message": concat(" ", [
		"On the child-soldier list of the fiscal year: LTU.",
		"Limit the content to a certified exception, or obtain waiver cspa.",
	]),
	"values": {"countries": {"LTU"}},
}

_denied := {_finding([1])}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([
		_item("program", "eda"),
		_item("authority", "faa_516"),
		_item("funding", "national"),
		_content(["diils"]),
		{"op": "add", "path": "/documents/-", "value": {
			"kind": "cspa_certification", "signed_on": "2026-05-01", "expires_on": "2026-05-31",
		}},
	]),
	"tables": {"cspa_list": _rows},
	"outcome": {
		"assistance_content": "fires",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].authority": "unknown",
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
	},
}

test_barred_authorities_are_denied if {
	every program in ["imet", "pko"] {
		child_soldiers_assistance.found == _denied with input as _request([_item("program", program)])
			with data.tables.cspa_list.entries as _rows
	}
	child_soldiers_assistance.found == _denied with input as _request([_item("program", "eda"), _item("authority", "faa_516")])
		with data.tables.cspa_list.entries as _rows
}

test_other_programs_are_clear if {
	every program in ["drawdown", "fms", "incle", "map", "teams"] {
		child_soldiers_assistance.found == set() with input as _request([_item("program", program)])
			with data.tables.cspa_list.entries as _rows
	}
	child_soldiers_assistance.found == set() with input as _request([_item("program", "eda"), _item("authority", "aeca_21")])
		with data.tables.cspa_list.entries as _rows
}

test_team_is_denied_by_the_money_that_pays_it if {
	every money in ["fmf_grant", "fmf_loan", "imet", "pko"] {
		child_soldiers_assistance.found == _denied with input as _request([_item("program", "teams"), _item("funding", money)])
			with data.tables.cspa_list.entries as _rows
	}
}

test_financing_of_the_request_is_denied if {
	request := _request([
		_item("program", "fms"),
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_grant", "amount_usd": 1}]},
	])

	child_soldiers_assistance.found == {_finding([])} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_certified_exception_is_another_rule if {
	child_soldiers_assistance.found == set() with input as _request([_content(["human_rights"]), _certified])
		with data.tables.cspa_list.entries as _rows
	child_soldiers_assistance.found == _denied with input as _request([_content(["human_rights"])])
		with data.tables.cspa_list.entries as _rows
	child_soldiers_assistance.found == _denied with input as _request([_content(["human_rights", "other"]), _certified])
		with data.tables.cspa_list.entries as _rows
	child_soldiers_assistance.found == _denied with input as _request([_certified])
		with data.tables.cspa_list.entries as _rows
}

test_day_of_the_certification_is_needed if {
	request := _request([
		_content(["human_rights"]),
		{"op": "add", "path": "/documents/-", "value": {"kind": "cspa_certification"}},
	])

	child_soldiers_assistance.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_lines_under_an_exception_are_not_named if {
	grant := {"line": 2, "type": "article", "program": "eda", "authority": "faa_516", "flags": []}
	request := _request([_content(["human_rights"]), _certified, {"op": "add", "path": "/items/-", "value": grant}])

	child_soldiers_assistance.found == {_finding([2])} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_list_holds_for_its_fiscal_year if {
	last := _request([{"op": "replace", "path": "/decision_date", "value": "2026-09-30"}])
	after := _request([{"op": "replace", "path": "/decision_date", "value": "2026-10-01"}])

	child_soldiers_assistance.found == _denied with input as last
		with data.tables.cspa_list.entries as _rows
	child_soldiers_assistance.found == set() with input as after
		with data.tables.cspa_list.entries as _rows
}

test_government_that_is_not_listed_is_clear if {
	child_soldiers_assistance.found == set() with input as _request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])
		with data.tables.cspa_list.entries as _rows
}

test_firm_in_the_country_is_clear if {
	child_soldiers_assistance.found == set() with input as _request([{"op": "replace", "path": "/parties/1/type", "value": "private"}])
		with data.tables.cspa_list.entries as _rows
}

test_kind_and_country_of_the_receiver_are_needed if {
	child_soldiers_assistance.found == {{"unknown": {"parties[1].type"}}} with input as _request([{"op": "remove", "path": "/parties/1/type"}])
		with data.tables.cspa_list.entries as _rows
	child_soldiers_assistance.found == {{"unknown": {"parties[1].country"}}} with input as _request([{"op": "remove", "path": "/parties/1/country"}])
		with data.tables.cspa_list.entries as _rows
}

test_later_transfer_is_another_rule if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	child_soldiers_assistance.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}
