package rules.fmcs.construction_agent_test

import data.rules.fmcs.construction_agent
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(patches) := _export(array.concat([{"op": "replace", "path": "/items/0/program", "value": "fmcs"}], patches))

_agent := {"op": "add", "path": "/parties/-", "value": {
	"id": "agent", "roles": ["construction_agent"], "type": "us_government", "organization": "USACE",
}}

_finding := {
	"lines": [1],
	"message": "Name the construction agent (USACE, NAVFAC or the one assigned) among the parties.",
	"values": {},
}

test_agent_is_asked_for if {
	construction_agent.found == {_finding} with input as _request([])
}

test_agent_among_the_parties_is_enough if {
	construction_agent.found == set() with input as _request([_agent])
}

test_line_of_another_program_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	construction_agent.found == {_finding} with input as _request([other])
	construction_agent.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}

test_exempt_line_is_not_asked if {
	construction_agent.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
	},
}
