package rules.pko.mission_end_test

import data.rules.pko.mission_end
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "pko"},
		{"op": "add", "path": "/events", "value": [{"kind": "mission_ended"}]},
	],
	patches,
))

_referred := {{
	"lines": [1],
	"message": "The mission has ended: the items are returned, or State PM/RSAT consents that they are kept or disposed of.",
	"values": {},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {"items[].program": "silent"},
}

test_end_of_the_mission_is_referred if {
	mission_end.found == _referred with input as _request([])
}

test_other_events_are_clear if {
	mission_end.found == set() with input as _request([{"op": "replace", "path": "/events/0/kind", "value": "loss"}])
	mission_end.found == set() with input as _request([{"op": "remove", "path": "/events"}])
}

test_other_program_is_clear if {
	mission_end.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "map"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	mission_end.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_exempt_line_is_not_asked if {
	mission_end.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	mission_end.found == set() with input as request
}
