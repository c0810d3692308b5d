package lib.flags_test

import data.lib.flags
import data.testing

_three_lines := testing.request([
	{"op": "copy", "from": "/items/0", "path": "/items/1"},
	{"op": "replace", "path": "/items/1/line", "value": 2},
	{"op": "copy", "from": "/items/0", "path": "/items/2"},
	{"op": "replace", "path": "/items/2/line", "value": 3},
	{"op": "replace", "path": "/items/0/flags", "value": ["comsec"]},
	{"op": "replace", "path": "/items/1/flags", "value": ["comsec", "weapon"]},
	{"op": "remove", "path": "/items/2/flags"},
])

test_lines_that_carry_the_flag_are_found if {
	flags.carrying("comsec") == [1, 2] with input as _three_lines
	flags.carrying("weapon") == [2] with input as _three_lines
	flags.carrying("manpads") == [] with input as _three_lines
}

test_list_that_is_not_there_is_named if {
	flags.absent == {"items[2].flags"} with input as _three_lines
}

test_empty_list_is_there if {
	flags.absent == set() with input as testing.request([])
}

test_exempt_lines_are_left_out if {
	flags.carrying("comsec") == [2] with input as _three_lines
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1, 3]}}
	flags.absent == set() with input as _three_lines
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1, 3]}}
}

test_item_of_the_ear_lacks_no_list if {
	ear := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
		{"op": "remove", "path": "/items/0/flags"},
	])
	stated := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
		{"op": "replace", "path": "/items/0/flags", "value": ["comsec"]},
	])

	flags.absent == set() with input as ear
	flags.carrying("comsec") == [1] with input as stated
}
