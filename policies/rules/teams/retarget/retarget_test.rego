package rules.teams.retarget_test

import data.rules.teams.retarget
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/kind", "value": "change_of_end_use"},
		{"op": "add", "path": "/end_use/country", "value": "LVA"},
	],
	patches,
))

_finding(country, units) := {
	"lines": [1],
	"message": "The team moves to another unit, place or country: that is a new request, and the unit is vetted anew.",
	"values": {"country": country, "units": units},
}

_referred := {_finding("LVA", {"1st Regiment"})}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"end_use.country": "fires",
		"items[].program": "silent",
		"parties[].unit": "fires",
	},
}

test_move_of_the_team_is_referred if {
	retarget.found == _referred with input as _request([])
}

test_referral_stands_without_country_and_unit if {
	retarget.found == {_finding("not named", set())} with input as _request([
		{"op": "remove", "path": "/end_use"},
		{"op": "remove", "path": "/parties/1/unit"},
	])
}

test_other_kinds_are_clear if {
	every kind in ["sale", "temporary", "training_reuse", "return_to_us"] {
		retarget.found == set() with input as _request([{"op": "replace", "path": "/kind", "value": kind}])
	}
}

test_exempt_line_is_not_asked if {
	retarget.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_other_program_is_clear if {
	retarget.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	retarget.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}
