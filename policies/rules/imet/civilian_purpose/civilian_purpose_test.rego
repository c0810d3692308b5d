package rules.imet.civilian_purpose_test

import data.rules.imet.civilian_purpose
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/training", "value": {"aims": ["professional"]}},
		{"op": "add", "path": "/parties/-", "value": {
			"id": "trainee", "roles": ["trainee"], "type": "government", "country": "LTU",
			"name": "Officer", "body": "legislature", "screened_on": "2026-06-01",
		}},
	],
	patches,
))

_finding(body, aims) := {
	"lines": [1],
	"message": "Not military or related civilian: trainee. The course has no aim that FAA 541(a) asks for such trainees (field training.aims).",
	"values": {"trainees": {{"party": "trainee", "body": body}}, "aims": aims},
}

_body(value) := {"op": "replace", "path": "/parties/2/body", "value": value}

_aims(value) := {"op": "replace", "path": "/training/aims", "value": value}

_no_body := {"op": "remove", "path": "/parties/2/body"}

_no_aims := {"op": "remove", "path": "/training/aims"}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"parties[].body": "unknown",
		"parties[].type": "fires",
		"training.aims": "unknown",
	},
}

test_other_civilian_is_denied if {
	every body in [
		"police", "prison", "internal_security", "intelligence", "border", "customs", "other_government",
		"legislature", "non_government",
	] {
		civilian_purpose.found == {_finding(body, {"professional"})} with input as _request([_body(body)])
	}
}

test_military_and_related_civilians_are_clear if {
	every body in ["military", "defense_civilian", "coast_guard"] {
		civilian_purpose.found == set() with input as _request([_body(body), _no_aims])
	}
}

test_each_qualifying_aim_is_clear if {
	every aim in ["resource_management", "civilian_control", "drug_cooperation", "military_justice"] {
		civilian_purpose.found == set() with input as _request([_aims(["professional", aim])])
	}
}

test_other_aims_do_not_qualify if {
	civilian_purpose.found == {_finding("legislature", {"professional", "technical"})} with input as _request([_aims(["technical", "professional"])])
	civilian_purpose.found == {_finding("legislature", set())} with input as _request([_aims([])])
}

test_body_of_others_than_trainees_does_not_matter if {
	civilian_purpose.found == set() with input as _request([
		_body("military"),
		{"op": "replace", "path": "/parties/1/body", "value": "legislature"},
	])
}

test_aims_are_needed if {
	civilian_purpose.found == {{"unknown": {"training.aims"}}} with input as _request([_no_aims])
	civilian_purpose.found == {{"unknown": {"training.aims"}}} with input as _request([{"op": "remove", "path": "/training"}])
}

test_body_of_a_government_trainee_is_needed if {
	civilian_purpose.found == {{"unknown": {"parties[2].body"}}} with input as _request([_no_body])
	civilian_purpose.found == set() with input as _request([_no_body, _aims(["civilian_control"])])
}

test_person_without_a_body_is_a_civilian if {
	civilian_purpose.found == {_finding("none", {"professional"})} with input as _request([
		_no_body,
		{"op": "replace", "path": "/parties/2/type", "value": "individual"},
	])
}

test_trainee_without_body_and_type_is_not_evaluated if {
	civilian_purpose.found == {{"unknown": {"parties[2].body", "parties[2].type"}}} with input as _request([
		_no_body,
		{"op": "remove", "path": "/parties/2/type"},
	])
}

test_other_program_is_clear if {
	civilian_purpose.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	civilian_purpose.found == {_finding("legislature", {"professional"})} with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	civilian_purpose.found == set() with input as request
}
