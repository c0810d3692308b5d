package rules.fmcs.new_occupant_test

import data.rules.fmcs.new_occupant
import data.testing

_request(patches) := testing.request(array.concat([{"op": "replace", "path": "/items/0/program", "value": "fmcs"}], patches))

_occupant := {"op": "add", "path": "/parties/-", "value": {"id": "occupant", "roles": ["occupant"], "type": "private"}}

_finding := {
	"lines": [1],
	"message": "Somebody else moves into the site: State looks at the end use of what is inside and at the agreement.",
	"values": {},
}

test_occupant_is_referred if {
	new_occupant.found == {_finding} with input as _request([_occupant])
}

test_without_an_occupant_nothing_changes if {
	new_occupant.found == set() with input as _request([])
}

test_line_of_another_program_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	new_occupant.found == {_finding} with input as _request([_occupant, other])
	new_occupant.found == set() with input as _request([_occupant, {"op": "replace", "path": "/items/0/program", "value": "fms"}])
}

test_exempt_line_is_not_asked if {
	new_occupant.found == set() with input as _request([_occupant]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_occupant]),
	"outcome": {
		"items[].program": "silent",
	},
}
