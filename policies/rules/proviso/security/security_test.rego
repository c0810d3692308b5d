package rules.proviso.security_test

import data.rules.proviso.security
import data.testing

_found(lines) := {
	"lines": lines,
	"message": "If consent is given: the recipient protects the item to substantially the U.S. standard.",
	"values": {},
}

_program(program) := {"op": "replace", "path": "/items/0/program", "value": program}

test_government_line_carries_it if {
	security.found == {_found([1])} with input as testing.request([])
}

test_grant_line_carries_it if {
	security.found == {_found([1])} with input as testing.request([_program("drawdown")])
}

test_licensed_line_carries_it if {
	security.found == {_found([1])} with input as testing.request([_program("dcs")])
}

test_item_under_the_export_administration_regulations_does_not if {
	security.found == set() with input as testing.request([_program("ear")])
}

test_only_the_lines_of_that_origin_are_named if {
	request := testing.request([
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "replace", "path": "/items/1/line", "value": 2},
		_program("foreign"),
	])

	security.found == {_found([2])} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	security.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_first_provision_is_not_asked if {
	security.found == set() with input as testing.request([{"op": "replace", "path": "/phase", "value": "export"}])
}

test_exempt_line_is_not_asked if {
	security.found == set() with input as testing.request([])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

test_first_provision_of_unknown_origin_is_not_asked if {
	security.found == set() with input as testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "remove", "path": "/items/0/program"},
	])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {
		"items[].program": "unknown",
	},
}
