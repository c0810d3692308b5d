package rules.pko.child_soldier_content_test

import data.rules.pko.child_soldier_content
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "pko"},
	],
	patches,
))

_content(value) := {"op": "add", "path": "/assistance_content", "value": value}

_paper(members) := {"op": "add", "path": "/documents/-", "value": object.union({"kind": "cspa_certification"}, members)}

_certified := _paper({"signed_on": "2026-06-01"})

_rows := [{
	"valid_from": "2025-10-01", "valid_to": "2026-09-30",
	"values": {"country": "LTU"}, "verified": true,
}]

_denied(content) := {{
	"lines": [1],
	"message": "On the child-soldier list: LTU. Limit assistance_content to the five subjects and add document cspa_certification.",
	"values": {"countries": {"LTU"}, "content": content},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([
		_content(["human_rights"]),
		_paper({"signed_on": "2026-05-01", "expires_on": "2026-05-31"}),
	]),
	"tables": {"cspa_list": _rows},
	"outcome": {
		"assistance_content": "fires",
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
	},
}

test_certified_content_of_the_five_subjects_is_clear if {
	subjects := [
		"demobilization", "human_rights", "peacekeeping_preparation", "professionalization",
		"security_sector_reform",
	]
	child_soldier_content.found == set() with input as _request([_content(subjects), _certified])
		with data.tables.cspa_list.entries as _rows
}

test_any_other_content_is_denied if {
	every subject in ["ccmr", "diils", "nonlethal_supplies", "other"] {
		request := _request([_content(["human_rights", subject]), _certified])

		child_soldier_content.found == _denied({"human_rights", subject}) with input as request
			with data.tables.cspa_list.entries as _rows
	}
}

test_content_that_is_not_stated_is_denied if {
	child_soldier_content.found == _denied(set()) with input as _request([_certified])
		with data.tables.cspa_list.entries as _rows
}

test_content_without_a_certification_is_denied if {
	child_soldier_content.found == _denied({"human_rights"}) with input as _request([_content(["human_rights"])])
		with data.tables.cspa_list.entries as _rows
}

test_day_of_the_certification_is_needed if {
	child_soldier_content.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_content(["human_rights"]), _paper({})])
		with data.tables.cspa_list.entries as _rows
	child_soldier_content.found == _denied({"other"}) with input as _request([_content(["other"]), _paper({})])
		with data.tables.cspa_list.entries as _rows
}

test_list_holds_for_its_fiscal_year if {
	last := _request([{"op": "replace", "path": "/decision_date", "value": "2026-09-30"}])
	after := _request([{"op": "replace", "path": "/decision_date", "value": "2026-10-01"}])

	child_soldier_content.found == _denied(set()) with input as last
		with data.tables.cspa_list.entries as _rows
	child_soldier_content.found == set() with input as after
		with data.tables.cspa_list.entries as _rows
}

test_other_government_or_firm_is_clear if {
	child_soldier_content.found == set() with input as _request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])
		with data.tables.cspa_list.entries as _rows
	child_soldier_content.found == set() with input as _request([{"op": "replace", "path": "/parties/1/type", "value": "private"}])
		with data.tables.cspa_list.entries as _rows
}

test_kind_and_country_of_the_receiver_are_needed if {
	child_soldier_content.found == {{"unknown": {"parties[1].type"}}} with input as _request([{"op": "remove", "path": "/parties/1/type"}])
		with data.tables.cspa_list.entries as _rows
	child_soldier_content.found == {{"unknown": {"parties[1].country"}}} with input as _request([{"op": "remove", "path": "/parties/1/country"}])
		with data.tables.cspa_list.entries as _rows
}

test_other_program_is_clear if {
	child_soldier_content.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "imet"}])
		with data.tables.cspa_list.entries as _rows
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "training", "program": "imet", "flags": []}

	child_soldier_content.found == _denied(set()) with input as _request([{"op": "add", "path": "/items/-", "value": other}])
		with data.tables.cspa_list.entries as _rows
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	child_soldier_content.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}
