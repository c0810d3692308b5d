package rules.eligibility.child_soldiers_exception_test

import data.rules.eligibility.child_soldiers_exception
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "add", "path": "/assistance_content", "value": ["diils"]},
		{
			"op": "add", "path": "/documents/-",
			"value": {"kind": "cspa_certification", "signed_on": "2026-05-01", "expires_on": "2026-12-31"},
		},
	],
	patches,
))

_item(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_content(value) := {"op": "replace", "path": "/assistance_content", "value": value}

_rows := [{
	"valid_from": "2025-10-01", "valid_to": "2026-09-30",
	"values": {"country": "LTU"}, "verified": true,
}]

_finding(content) := {
	"lines": [1],
	"message": concat(" ", [
		"On the child-soldier list: LTU. The content is limited and certified:",
		"State checks the certification and the years.",
	]),
	"values": {"countries": {"LTU"}, "content": content},
}

_referred := {_finding({"diils"})}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_item("funding", "imet")]),
	"tables": {"cspa_list": _rows},
	"outcome": {
		"assistance_content": "silent",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "unknown",
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
	},
}

test_training_and_supplies_are_referred if {
	every program in ["imet", "pko"] {
		every subject in ["ccmr", "diils", "nonlethal_supplies"] {
			child_soldiers_exception.found == {_finding({subject})} with input as _request([_item("program", program), _content([subject])])
				with data.tables.cspa_list.entries as _rows
		}
	}
}

test_peacekeeping_content_is_referred_under_pko_alone if {
	child_soldiers_exception.found == {_finding({"human_rights"})} with input as _request([_item("program", "pko"), _content(["human_rights"])])
		with data.tables.cspa_list.entries as _rows
	child_soldiers_exception.found == set() with input as _request([_content(["human_rights"])])
		with data.tables.cspa_list.entries as _rows
}

test_content_beyond_an_exception_is_denied_elsewhere if {
	child_soldiers_exception.found == set() with input as _request([_content(["diils", "other"])])
		with data.tables.cspa_list.entries as _rows
	child_soldiers_exception.found == set() with input as _request([_content([])])
		with data.tables.cspa_list.entries as _rows
}

test_certification_counts_on_its_days if {
	every patch in [
		{"op": "replace", "path": "/documents/3/signed_on", "value": "2026-06-02"},
		{"op": "replace", "path": "/documents/3/expires_on", "value": "2026-05-31"},
		{"op": "replace", "path": "/documents/3/kind", "value": "non_disclosure"},
	] {
		found := child_soldiers_exception.found with input as _request([patch])
			with data.tables.cspa_list.entries as _rows
		found == set()
	}
	child_soldiers_exception.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([{"op": "remove", "path": "/documents/3/signed_on"}])
		with data.tables.cspa_list.entries as _rows
}

test_government_that_is_not_listed_needs_no_exception if {
	child_soldiers_exception.found == set() with input as _request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])
		with data.tables.cspa_list.entries as _rows
}

test_financed_line_has_no_exception if {
	child_soldiers_exception.found == set() with input as _request([_item("funding", "fmf_grant")])
		with data.tables.cspa_list.entries as _rows
}

test_other_program_has_no_exception if {
	child_soldiers_exception.found == set() with input as _request([_item("program", "map")])
		with data.tables.cspa_list.entries as _rows
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	child_soldiers_exception.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
		with data.tables.cspa_list.entries as _rows
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	child_soldiers_exception.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}
