package rules.techsec.manpads_test

import data.rules.techsec.manpads
import data.testing

_found(lines) := {
	"lines": lines,
	"message": "Man-portable air-defense content: government to government only, with enhanced monitoring and the host nation's storage plan.",
	"values": {},
}

_carries(i) := {"op": "replace", "path": sprintf("/items/%d/flags", [i]), "value": ["manpads"]}

_two_lines := [
	{"op": "copy", "from": "/items/0", "path": "/items/1"},
	{"op": "replace", "path": "/items/1/line", "value": 2},
]

test_line_with_the_flag_is_referred if {
	manpads.found == {_found([1])} with input as testing.request([_carries(0)])
}

test_only_the_lines_with_the_flag_are_named if {
	request := testing.request(array.concat(_two_lines, [_carries(1)]))

	manpads.found == {_found([2])} with input as request
}

test_line_without_the_flag_is_clear if {
	manpads.found == set() with input as testing.request([])
}

test_other_flags_are_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/flags", "value": ["serialized", "weapon"]}])

	manpads.found == set() with input as request
}

test_line_without_list_of_flags_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/flags"}])

	manpads.found == {{"unknown": {"items[0].flags"}}} with input as request
}

test_line_without_list_of_flags_hides_no_other_line if {
	request := testing.request(array.concat(_two_lines, [
		{"op": "remove", "path": "/items/0/flags"},
		_carries(1),
	]))

	manpads.found == {_found([2]), {"unknown": {"items[0].flags"}}} with input as request
}

test_exempt_line_is_not_asked if {
	manpads.found == set() with input as testing.request([_carries(0)])
		with data.rules.routing.exempt_foreign_origin.found as {{"lines": [1]}}
}

test_exempt_line_without_list_of_flags_is_not_asked if {
	manpads.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/flags"}])
		with data.rules.routing.exempt_foreign_origin.found as {{"lines": [1]}}
}

test_first_provision_is_asked_too if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		_carries(0),
	])

	manpads.found == {_found([1])} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_carries(0)]),
	"outcome": {
		"items[].program": "fires",
		"items[].flags": "unknown",
	},
}
