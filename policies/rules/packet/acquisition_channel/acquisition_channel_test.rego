package rules.packet.acquisition_channel_test

import data.rules.packet.acquisition_channel
import data.testing

_missing := {
	"lines": [1],
	"message": "No reference says how these lines were acquired: give the case designator, the grant program and year, or the lease or licence number (field items[].acquisition_ref).",
	"values": {},
}

_absent := {"op": "remove", "path": "/items/0/acquisition_ref"}

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

test_reference_is_asked_for_when_absent if {
	acquisition_channel.found == {_missing} with input as testing.request([_absent])
}

test_licensed_and_unknown_lines_are_asked_too if {
	unknown := testing.request([_absent, {"op": "remove", "path": "/items/0/program"}])

	acquisition_channel.found == {_missing} with input as testing.request([_absent, _program("dcs")])
	acquisition_channel.found == {_missing} with input as unknown
}

test_lines_outside_consent_are_not_asked if {
	acquisition_channel.found == set() with input as testing.request([_absent, _program("ear")])
}

test_reference_is_enough if {
	acquisition_channel.found == set() with input as testing.request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_absent]),
	"outcome": {
		"items[].acquisition_ref": "fires",
		"items[].program": "fires",
	},
}
