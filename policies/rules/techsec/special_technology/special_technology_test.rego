package rules.techsec.special_technology_test

import data.rules.techsec.special_technology
import data.testing

_flags(i, flags) := {"op": "replace", "path": sprintf("/items/%d/flags", [i]), "value": flags}

_found(lines, flag, name) := {
	"lines": lines,
	"message": sprintf("%s content: its own release process decides before State can.", [name]),
	"values": {"flag": flag},
}

_two_lines := [
	{"op": "copy", "from": "/items/0", "path": "/items/1"},
	{"op": "replace", "path": "/items/1/line", "value": 2},
]

test_missile_defense_is_referred if {
	special_technology.found == {_found([1], "missile_defense", "Missile defense")} with input as testing.request([_flags(0, ["missile_defense"])])
}

test_directed_energy_is_referred if {
	special_technology.found == {_found([1], "directed_energy", "Directed energy")} with input as testing.request([_flags(0, ["directed_energy"])])
}

test_space_is_referred if {
	special_technology.found == {_found([1], "space", "Space")} with input as testing.request([_flags(0, ["space"])])
}

test_cyber_ew_library_is_referred if {
	special_technology.found == {_found([1], "cyber_ew_library", "Cyber or electronic-warfare library")} with input as testing.request([_flags(0, ["cyber_ew_library"])])
}

test_pnt_is_referred if {
	special_technology.found == {_found([1], "pnt", "Positioning, navigation and timing")} with input as testing.request([_flags(0, ["pnt"])])
}

test_masint_is_referred if {
	special_technology.found == {_found([1], "masint", "Measurement and signature intelligence")} with input as testing.request([_flags(0, ["masint"])])
}

test_each_flag_has_a_finding_with_its_lines if {
	request := testing.request(array.concat(_two_lines, [
		_flags(0, ["missile_defense", "directed_energy"]),
		_flags(1, ["missile_defense"]),
	]))

	special_technology.found == {
		_found([1, 2], "missile_defense", "Missile defense"),
		_found([1], "directed_energy", "Directed energy"),
	} with input as request
}

test_line_without_the_flags_is_clear if {
	special_technology.found == set() with input as testing.request([])
}

test_line_without_list_of_flags_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/flags"}])

	special_technology.found == {{"unknown": {"items[0].flags"}}} with input as request
}

test_exempt_line_is_not_asked if {
	special_technology.found == set() with input as testing.request([_flags(0, ["missile_defense"])])
		with data.rules.routing.exempt_foreign_origin.found as {{"lines": [1]}}
}

test_exempt_line_without_list_of_flags_is_not_asked if {
	special_technology.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/flags"}])
		with data.rules.routing.exempt_foreign_origin.found as {{"lines": [1]}}
}

test_first_provision_is_not_asked if {
	special_technology.found == set() with input as testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		_flags(0, ["space"]),
	])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_flags(0, ["missile_defense"])]),
	"outcome": {
		"items[].program": "fires",
		"items[].flags": "unknown",
	},
}
