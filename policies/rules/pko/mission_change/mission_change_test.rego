package rules.pko.mission_change_test

import data.rules.pko.mission_change
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "pko"},
		{"op": "add", "path": "/end_use/mission", "value": "MINUSMA"},
		{"op": "add", "path": "/end_use/furnished_mission", "value": "AMISOM"},
	],
	patches,
))

_message(furnished, used) := sprintf(
	"Furnished for mission %s, to be used in mission %s: consent, unless the agreement foresees the change.",
	[furnished, used],
)

_referred := {{
	"lines": [1],
	"message": _message("AMISOM", "MINUSMA"),
	"values": {"mission": "MINUSMA", "furnished_mission": "AMISOM"},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"end_use.furnished_mission": "fires",
		"end_use.mission": "fires",
		"items[].program": "silent",
	},
}

test_another_mission_is_referred if {
	mission_change.found == _referred with input as _request([])
}

test_use_at_home_is_referred if {
	finding := {
		"lines": [1],
		"message": _message("AMISOM", "none"),
		"values": {"mission": "", "furnished_mission": "AMISOM"},
	}

	mission_change.found == {finding} with input as _request([{"op": "remove", "path": "/end_use/mission"}])
}

test_mission_of_an_item_furnished_for_none_is_referred if {
	finding := {
		"lines": [1],
		"message": _message("none", "MINUSMA"),
		"values": {"mission": "MINUSMA", "furnished_mission": ""},
	}

	mission_change.found == {finding} with input as _request([{"op": "remove", "path": "/end_use/furnished_mission"}])
}

test_same_mission_is_clear if {
	mission_change.found == set() with input as _request([{"op": "replace", "path": "/end_use/mission", "value": "AMISOM"}])
}

test_no_mission_at_all_is_clear if {
	mission_change.found == set() with input as _request([{"op": "remove", "path": "/end_use"}])
}

test_other_program_is_clear if {
	mission_change.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "map"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	mission_change.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_exempt_line_is_not_asked if {
	mission_change.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	mission_change.found == set() with input as request
}
