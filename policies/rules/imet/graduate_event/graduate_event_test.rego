package rules.imet.graduate_event_test

import data.rules.imet.graduate_event
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "add", "path": "/events", "value": [{"kind": "graduate_violation"}]},
	],
	patches,
))

_referred := {{
	"lines": [1],
	"message": "A graduate is named in a violation: update the training record and the yearly report, and look again at open requests from the same unit.",
	"values": {},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
	},
}

test_graduate_in_a_violation_is_referred if {
	graduate_event.found == _referred with input as _request([])
}

test_first_provision_is_referred_too if {
	graduate_event.found == _referred with input as _request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])
}

test_other_events_are_clear if {
	graduate_event.found == set() with input as _request([{"op": "replace", "path": "/events/0/kind", "value": "loss"}])
	graduate_event.found == set() with input as _request([{"op": "remove", "path": "/events"}])
}

test_exempt_line_is_not_asked if {
	graduate_event.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_other_program_is_clear if {
	graduate_event.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	graduate_event.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}
