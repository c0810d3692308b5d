package rules.pko.purpose_test

import data.rules.pko.purpose
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "pko"},
		{"op": "replace", "path": "/end_use/purpose", "value": "research"},
	],
	patches,
))

_purpose(value) := {"op": "replace", "path": "/end_use/purpose", "value": value}

_finding(stated) := {
	"lines": [1],
	"message": sprintf("The stated purpose %s is none that peacekeeping money usually serves: State PM weighs it.", [stated]),
	"values": {"purpose": stated},
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"end_use.purpose": "unknown",
		"items[].program": "silent",
	},
}

test_other_purposes_are_referred if {
	every value in ["counternarcotics", "law_enforcement", "training_aid", "aggression", "other"] {
		purpose.found == {_finding(value)} with input as _request([_purpose(value)])
	}
}

test_usual_purposes_are_clear if {
	usual := [
		"civic_action", "counter_wmd", "internal_security", "regional_collective", "self_defense",
		"un_measures",
	]
	every value in usual {
		purpose.found == set() with input as _request([_purpose(value)])
	}
}

test_request_without_a_purpose_is_not_evaluated if {
	purpose.found == {{"unknown": {"end_use.purpose"}}} with input as _request([{"op": "remove", "path": "/end_use/purpose"}])
	purpose.found == {{"unknown": {"end_use.purpose"}}} with input as _request([{"op": "remove", "path": "/end_use"}])
}

test_other_program_is_clear if {
	purpose.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "map"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	purpose.found == {_finding("research")} with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	purpose.found == set() with input as request
}
