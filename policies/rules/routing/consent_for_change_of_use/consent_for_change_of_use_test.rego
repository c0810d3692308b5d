package rules.routing.consent_for_change_of_use_test

import data.rules.routing.consent_for_change_of_use
import data.testing

_change := {"op": "replace", "path": "/kind", "value": "change_of_end_use"}

_finding(current, proposed) := {
	"lines": [1],
	"message": sprintf(
		"The holder wants another use than the one of the agreement, from %s to %s: prior written consent is needed.",
		[current, proposed],
	),
	"values": {"current": trim(current, "\""), "proposed": trim(proposed, "\"")},
}

test_both_uses_are_named if {
	request := testing.request([
		_change,
		{"op": "add", "path": "/end_use/current", "value": "Training"},
		{"op": "replace", "path": "/end_use/description", "value": "Display in a museum"},
	])

	consent_for_change_of_use.found == {_finding("\"Training\"", "\"Display in a museum\"")} with input as request
}

test_uses_that_are_not_stated_are_said_to_be_so if {
	consent_for_change_of_use.found == {{
		"lines": [1],
		"message": "The holder wants another use than the one of the agreement, from a use that is not stated to a use that is not stated: prior written consent is needed.",
		"values": {"current": "", "proposed": ""},
	}} with input as testing.request([_change, {"op": "remove", "path": "/end_use"}])
}

test_licensed_line_needs_consent_too if {
	request := testing.request([
		_change,
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "add", "path": "/end_use/current", "value": "Training"},
		{"op": "replace", "path": "/end_use/description", "value": "Research"},
	])

	consent_for_change_of_use.found == {_finding("\"Training\"", "\"Research\"")} with input as request
}

test_sale_is_not_a_change_of_use if {
	consent_for_change_of_use.found == set() with input as testing.request([])
}

test_foreign_line_is_clear if {
	request := testing.request([_change, {"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	consent_for_change_of_use.found == set() with input as request
}

test_line_without_program_is_not_evaluated if {
	request := testing.request([_change, {"op": "remove", "path": "/items/0/program"}])

	consent_for_change_of_use.found == {{"unknown": {"items[0].program"}}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_change, {"op": "add", "path": "/end_use/current", "value": "Training"}]),
	"outcome": {
		"end_use.current": "fires",
		"end_use.description": "fires",
		"items[].program": "unknown",
	},
}
