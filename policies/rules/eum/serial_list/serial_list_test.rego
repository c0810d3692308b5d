package rules.eum.serial_list_test

import data.rules.eum.serial_list
import data.testing

_finding(serials, quantity) := {
	"lines": [1],
	"message": sprintf(
		"Line 1 is under enhanced monitoring and has %d serial numbers for a quantity of %d: list one for each piece (field items[].serials).",
		[serials, quantity],
	),
	"values": {"serials": serials, "quantity": quantity},
}

_enhanced(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/eum", "value": "enhanced"},
		{"op": "replace", "path": "/items/0/quantity", "value": 2},
	],
	patches,
))

_list(numbers) := {"op": "add", "path": "/items/0/serials", "value": numbers}

_unsaid := {"op": "remove", "path": "/items/0/eum"}

test_one_number_too_few_is_asked_for if {
	serial_list.found == {_finding(1, 2)} with input as _enhanced([_list(["A1"])])
}

test_line_without_serials_has_none if {
	serial_list.found == {_finding(0, 2)} with input as _enhanced([])
}

test_as_many_numbers_as_pieces_are_enough if {
	serial_list.found == set() with input as _enhanced([_list(["A1", "A2"])])
}

test_routine_line_needs_no_list if {
	serial_list.found == set() with input as testing.request([])
}

test_line_of_unsaid_level_is_not_evaluated if {
	serial_list.found == {{"unknown": {"items[0].eum"}}} with input as _enhanced([_unsaid])
}

test_level_does_not_matter_when_the_serials_are_there if {
	serial_list.found == set() with input as _enhanced([_list(["A1", "A2"]), _unsaid])
}

test_line_without_quantity_is_not_evaluated if {
	request := _enhanced([{"op": "remove", "path": "/items/0/quantity"}])

	serial_list.found == {{"unknown": {"items[0].quantity"}}} with input as request
}

test_quantity_does_not_matter_for_a_routine_line if {
	serial_list.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/quantity"}])
}

test_line_outside_the_munitions_list_needs_none if {
	request := _enhanced([_unsaid, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	serial_list.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _enhanced([_list(["A1"])]),
	"outcome": {
		"items[].eum": "unknown",
		"items[].program": "fires",
		"items[].quantity": "unknown",
		"items[].serials": "fires",
	},
}
