package rules.fms.domestic_firm_licence_test

import data.rules.fms.domestic_firm_licence
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(patches) := _export(array.concat(
	[
		{"op": "replace", "path": "/parties/1/country", "value": "USA"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
	],
	patches,
))

_licence(day) := {"op": "add", "path": "/documents/-", "value": {
	"kind": "export_licence", "signed_by": "DDTC", "signed_on": day,
}}

_finding := {
	"lines": [1],
	"message": "A U.S. firm buys: attach the export licence for the end item (AECA 30).",
	"values": {},
}

test_licence_is_asked_for if {
	domestic_firm_licence.found == {_finding} with input as _request([])
	domestic_firm_licence.found == {_finding} with input as _request([_licence("2026-06-02")])
}

test_licence_on_file_is_enough if {
	domestic_firm_licence.found == set() with input as _request([_licence("2026-06-01")])
}

test_other_buyers_need_none if {
	domestic_firm_licence.found == set() with input as _request([{"op": "replace", "path": "/parties/1/country", "value": "LTU"}])
	domestic_firm_licence.found == set() with input as _request([{"op": "replace", "path": "/parties/1/type", "value": "us_government"}])
}

test_what_is_lacking_is_named if {
	domestic_firm_licence.found == {{"unknown": {"parties[1].type"}}} with input as _request([{"op": "remove", "path": "/parties/1/type"}])
	domestic_firm_licence.found == {{"unknown": {"parties[1].country"}}} with input as _request([{"op": "remove", "path": "/parties/1/country"}])
}

test_other_programs_are_not_asked if {
	domestic_firm_licence.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "coop"}])
}

test_exempt_line_is_not_asked if {
	domestic_firm_licence.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_licence("2026-06-02")]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "unknown",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
	},
}
