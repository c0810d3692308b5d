package rules.eum.blue_lantern_test

import data.rules.eum.blue_lantern
import data.testing

_duty := {
	"lines": [1],
	"message": "The Blue Lantern program may check the parties and the use of licensed items before shipment and after delivery: let it.",
	"values": {},
}

_licensed := {"op": "replace", "path": "/items/0/program", "value": "dcs"}

test_licensed_line_may_be_checked if {
	blue_lantern.found == {_duty} with input as testing.request([_licensed])
}

test_licensed_line_may_be_checked_at_first_provision if {
	request := testing.request([
		_licensed,
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	blue_lantern.found == {_duty} with input as request
}

test_government_line_is_another_matter if {
	blue_lantern.found == set() with input as testing.request([])
}

test_licence_that_rides_along_has_no_line if {
	request := testing.request([{"op": "add", "path": "/linked_actions", "value": [{"kind": "licence"}]}])

	blue_lantern.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_licensed]),
	"outcome": {
		"items[].program": "silent",
	},
}
