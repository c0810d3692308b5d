package rules.teams.materials_test

import data.rules.teams.materials
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/items/0/type", "value": "technical_data"},
	],
	patches,
))

_referred := {{
	"lines": [1],
	"message": "Technical data or software of the team is passed on: the rules for articles apply, and State PM/RSAT consents.",
	"values": {},
}}

_type(value) := {"op": "replace", "path": "/items/0/type", "value": value}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
	},
}

test_data_and_software_are_referred if {
	materials.found == _referred with input as _request([_type("technical_data")])
	materials.found == _referred with input as _request([_type("software")])
}

test_other_lines_are_clear if {
	every type in ["article", "service", "training"] {
		materials.found == set() with input as _request([_type(type)])
	}
}

test_change_of_use_is_referred_too if {
	materials.found == _referred with input as _request([{"op": "replace", "path": "/kind", "value": "change_of_end_use"}])
}

test_return_to_the_united_states_is_clear if {
	every kind in ["return_to_us", "repair_exchange"] {
		materials.found == set() with input as _request([{"op": "replace", "path": "/kind", "value": kind}])
	}
}

test_only_such_lines_of_the_team_are_named if {
	materials.found == _referred with input as _request([{
		"op": "add", "path": "/items/-",
		"value": {"line": 2, "type": "training", "program": "teams", "flags": []},
	}])
}

test_other_program_is_clear if {
	materials.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	materials.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_first_provision_is_clear if {
	materials.found == set() with input as _request([{"op": "replace", "path": "/phase", "value": "export"}])
}

test_exempt_line_is_not_asked if {
	materials.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}
