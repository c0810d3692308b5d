package rules.pko.to_organization_test

import data.rules.pko.to_organization
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "pko"},
		{"op": "replace", "path": "/parties/1/type", "value": "international_org"},
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "UN"},
	],
	patches,
))

_finding(code) := {
	"lines": [1],
	"message": sprintf("%s is an organization and a recipient of its own, no agent of the contingent: consent is needed.", [code]),
	"values": {"recipient": code},
}

_referred := {_finding("UN")}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"parties[].country": "fires",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
	},
}

test_organization_is_referred if {
	to_organization.found == _referred with input as _request([])
	to_organization.found == {_finding("AU")} with input as _request([{"op": "replace", "path": "/parties/1/organization", "value": "AU"}])
}

test_organization_without_a_code_is_referred if {
	request := _request([{"op": "remove", "path": "/parties/1/organization"}])

	to_organization.found == {_finding("unnamed")} with input as request
}

test_others_are_clear if {
	every type in ["government", "us_government", "private", "individual"] {
		to_organization.found == set() with input as _request([{"op": "replace", "path": "/parties/1/type", "value": type}])
	}
}

test_type_of_the_recipient_is_needed if {
	request := _request([{"op": "remove", "path": "/parties/1/type"}])

	to_organization.found == {{"unknown": {"parties[1].type"}}} with input as request
}

test_other_program_is_clear if {
	to_organization.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "map"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	to_organization.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_exempt_line_is_not_asked if {
	to_organization.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	to_organization.found == set() with input as request
}
