package rules.imet.private_employer_test

import data.rules.imet.private_employer
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "add", "path": "/parties/-", "value": {
			"id": "employer", "roles": ["employer"], "type": "private", "country": "LTU",
			"name": "Security firm", "screened_on": "2026-06-01",
		}},
	],
	patches,
))

_referred := {{
	"lines": [1],
	"message": "The employer of the graduate is private: employer. The skill goes beyond officers, employees and agents: State PM/RSAT decides.",
	"values": {"employers": {"employer"}},
}}

_type(value) := {"op": "replace", "path": "/parties/2/type", "value": value}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"parties[].type": "unknown",
	},
}

test_private_employer_is_referred if {
	private_employer.found == _referred with input as _request([])
	private_employer.found == _referred with input as _request([_type("individual")])
}

test_public_employer_is_clear if {
	every type in ["government", "us_government", "international_org"] {
		private_employer.found == set() with input as _request([_type(type)])
	}
}

test_private_party_that_employs_nobody_is_clear if {
	private_employer.found == set() with input as _request([{"op": "replace", "path": "/parties/2/roles", "value": ["contractor"]}])
}

test_type_of_the_employer_is_needed if {
	private_employer.found == {{"unknown": {"parties[2].type"}}} with input as _request([{"op": "remove", "path": "/parties/2/type"}])
}

test_other_program_is_clear if {
	private_employer.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	private_employer.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_first_provision_is_clear if {
	private_employer.found == set() with input as _request([{"op": "replace", "path": "/phase", "value": "export"}])
}

test_exempt_line_is_not_asked if {
	private_employer.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}
