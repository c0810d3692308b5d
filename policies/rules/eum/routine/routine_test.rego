package rules.eum.routine_test

import data.rules.eum.routine
import data.testing

_duty := {
	"lines": [1],
	"message": "Routine checks of the Golden Sentry program apply, at a third party too: let the security cooperation office see the items in the course of its visits.",
	"values": {},
}

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_enhanced := {"op": "replace", "path": "/items/0/eum", "value": "enhanced"}

_unsaid := {"op": "remove", "path": "/items/0/eum"}

test_routine_line_is_checked if {
	routine.found == {_duty} with input as testing.request([])
}

test_routine_line_is_checked_at_first_provision if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	routine.found == {_duty} with input as request
}

test_enhanced_line_is_another_matter if {
	routine.found == set() with input as testing.request([_enhanced])
}

test_licensed_line_is_another_matter if {
	routine.found == set() with input as testing.request([_program("dcs"), _unsaid])
}

test_line_of_unsaid_level_is_not_evaluated if {
	routine.found == {{"unknown": {"items[0].eum"}}} with input as testing.request([_unsaid])
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	routine.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_origin_does_not_matter_for_an_enhanced_line if {
	request := testing.request([_enhanced, {"op": "remove", "path": "/items/0/program"}])

	routine.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {
		"items[].eum": "unknown",
		"items[].program": "unknown",
	},
}
