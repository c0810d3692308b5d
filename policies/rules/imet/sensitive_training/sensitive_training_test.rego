package rules.imet.sensitive_training_test

import data.rules.imet.sensitive_training
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/training", "value": {"flags": ["first_for_unit", "sensitive_or_lethal"]}},
	],
	patches,
))

_finding(units) := {
	"lines": [1],
	"message": "First sensitive or lethal training of the unit: OUSD(P) and State PM decide, by way of the SCO, combatant command, service and DSCA.",
	"values": {"units": units},
}

_referred := {_finding({"1st Regiment"})}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"parties[].unit": "fires",
		"training.flags": "unknown",
	},
}

test_first_sensitive_training_is_referred if {
	sensitive_training.found == _referred with input as _request([])
}

test_unit_of_the_trainee_is_named if {
	trainee := {
		"id": "trainee", "roles": ["trainee"], "type": "individual", "country": "LTU",
		"name": "Officer", "unit": "3rd Regiment", "screened_on": "2026-06-01",
	}

	sensitive_training.found == {_finding({"1st Regiment", "3rd Regiment"})} with input as _request([{"op": "add", "path": "/parties/-", "value": trainee}])
}

test_referral_stands_without_a_unit if {
	sensitive_training.found == {_finding(set())} with input as _request([{"op": "remove", "path": "/parties/1/unit"}])
}

test_both_flags_are_needed_to_fire if {
	every flags in [["first_for_unit"], ["sensitive_or_lethal"], []] {
		sensitive_training.found == set() with input as _request([{"op": "replace", "path": "/training/flags", "value": flags}])
	}
}

test_flags_of_the_training_are_needed if {
	sensitive_training.found == {{"unknown": {"training.flags"}}} with input as _request([{"op": "remove", "path": "/training/flags"}])
	sensitive_training.found == {{"unknown": {"training.flags"}}} with input as _request([{"op": "remove", "path": "/training"}])
}

test_team_is_asked_too if {
	sensitive_training.found == _referred with input as _request([{"op": "replace", "path": "/items/0/program", "value": "teams"}])
}

test_other_program_is_clear if {
	sensitive_training.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	sensitive_training.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	sensitive_training.found == set() with input as request
}
