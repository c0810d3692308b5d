package rules.proviso.no_arrests_test

import data.rules.proviso.no_arrests
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "replace", "path": "/parties/1/body", "value": "police"},
	],
	patches,
))

_finding(numbers) := {
	"lines": numbers,
	"message": "U.S. officers make no arrest in a foreign police action, and question no U.S. person without that person's consent.",
	"values": {},
}

_told := {_finding([1])}

_body(value) := {"op": "replace", "path": "/parties/1/body", "value": value}

_purpose(value) := {"op": "replace", "path": "/end_use/purpose", "value": value}

_no_body := {"op": "remove", "path": "/parties/1/body"}

_no_purpose := {"op": "remove", "path": "/end_use/purpose"}

_second(program) := {"op": "add", "path": "/items/-", "value": {"line": 2, "type": "service", "program": program, "flags": []}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"end_use.purpose": "fires",
		"items[].program": "silent",
		"parties[].body": "unknown",
		"parties[].type": "fires",
	},
}

test_team_for_each_body_that_enforces_law if {
	every body in ["border", "coast_guard", "customs", "intelligence", "internal_security", "police", "prison"] {
		no_arrests.found == _told with input as _request([_body(body)])
	}
}

test_team_for_each_such_purpose if {
	every purpose in ["counternarcotics", "law_enforcement"] {
		no_arrests.found == _told with input as _request([_body("military"), _purpose(purpose)])
	}
}

test_team_for_the_military_is_clear if {
	no_arrests.found == set() with input as _request([_body("military")])
}

test_program_incle_is_such_help if {
	incle := {"op": "replace", "path": "/items/0/program", "value": "incle"}

	no_arrests.found == _told with input as _request([incle, _body("military"), _no_purpose])
	no_arrests.found == {_finding([1, 2])} with input as _request([incle, _second("teams")])
}

test_line_of_another_program_is_not_named if {
	no_arrests.found == _told with input as _request([_second("fms")])
}

test_other_program_is_clear if {
	no_arrests.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}

test_body_of_a_government_is_needed if {
	no_arrests.found == {{"unknown": {"parties[1].body"}}} with input as _request([_no_body])
	no_arrests.found == _told with input as _request([_no_body, _purpose("counternarcotics")])
}

test_firm_without_a_body_enforces_no_law if {
	no_arrests.found == set() with input as _request([_no_body, {"op": "replace", "path": "/parties/1/type", "value": "private"}])
}

test_purpose_is_needed_where_the_body_does_not_decide if {
	no_arrests.found == {{"unknown": {"end_use.purpose"}}} with input as _request([_body("military"), _no_purpose])
	no_arrests.found == {{"unknown": {"end_use.purpose"}}} with input as _request([_body("military"), {"op": "remove", "path": "/end_use"}])
}

test_line_that_is_known_stands_beside_one_that_is_not if {
	no_arrests.found == {_finding([2]), {"unknown": {"parties[1].body"}}} with input as _request([_no_body, _second("incle")])
}

test_later_transfer_is_clear if {
	no_arrests.found == set() with input as _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])
}
