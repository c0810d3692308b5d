package rules.eum.enhanced_test

import data.rules.eum.enhanced
import data.testing

_duty := {
	"lines": [1],
	"message": "Enhanced monitoring applies: inventory by serial number, inspection of the stores, and a report of the inventory when the items move. Intervals are those of SAMM C8.4.",
	"values": {},
}

_enhanced := {"op": "replace", "path": "/items/0/eum", "value": "enhanced"}

_unsaid := {"op": "remove", "path": "/items/0/eum"}

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

test_enhanced_line_is_monitored if {
	enhanced.found == {_duty} with input as testing.request([_enhanced])
}

test_enhanced_line_is_monitored_from_first_provision if {
	request := testing.request([
		_enhanced,
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	enhanced.found == {_duty} with input as request
}

test_enhanced_line_of_unknown_or_licensed_origin_is_monitored if {
	unknown := testing.request([_enhanced, {"op": "remove", "path": "/items/0/program"}])

	enhanced.found == {_duty} with input as unknown
	enhanced.found == {_duty} with input as testing.request([_enhanced, _program("dcs")])
}

test_routine_line_is_another_matter if {
	enhanced.found == set() with input as testing.request([])
}

test_line_of_unsaid_level_is_not_evaluated if {
	enhanced.found == {{"unknown": {"items[0].eum"}}} with input as testing.request([_unsaid])
}

test_enhanced_line_beside_one_of_unsaid_level if {
	request := testing.request([
		_enhanced,
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "replace", "path": "/items/1/line", "value": 2},
		{"op": "remove", "path": "/items/1/eum"},
	])

	enhanced.found == {_duty, {"unknown": {"items[1].eum"}}} with input as request
}

test_line_outside_the_munitions_list_is_not_asked if {
	enhanced.found == set() with input as testing.request([_unsaid, _program("ear")])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_enhanced]),
	"outcome": {
		"items[].eum": "unknown",
		"items[].program": "fires",
	},
}
