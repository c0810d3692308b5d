package rules.incle.weapons_test

import data.rules.incle.weapons
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
		{"op": "replace", "path": "/items/0/flags", "value": ["weapon"]},
	],
	patches,
))

_flags(value) := {"op": "replace", "path": "/items/0/flags", "value": value}

_claims(value) := {"op": "add", "path": "/claims", "value": value}

_denied := {{
	"lines": [1],
	"message": "Weapons or ammunition under INCLE: take them out, or claim an exception of FAA 482(b) (field claims).",
	"values": {},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_claims(["faa_505f_waiver"])]),
	"outcome": {
		"claims": "fires",
		"items[].flags": "unknown",
		"items[].program": "silent",
	},
}

test_each_kind_of_weapon_is_denied if {
	every flag in ["weapon", "ammunition", "firearm"] {
		weapons.found == _denied with input as _request([_flags([flag])])
	}
}

test_line_that_is_no_weapon_is_clear if {
	weapons.found == set() with input as _request([_flags(["aircraft"])])
	weapons.found == set() with input as _request([_flags([])])
}

test_claimed_exception_is_another_rule if {
	every claim in ["faa_482b_aircraft_defense", "faa_482b_staff_defense"] {
		weapons.found == set() with input as _request([_claims([claim])])
	}
}

test_other_claim_is_no_exception if {
	weapons.found == _denied with input as _request([_claims(["faa_505f_waiver"])])
}

test_other_program_is_clear if {
	weapons.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "pko"}])
}

test_weapons_of_other_programs_are_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": ["weapon"]}

	weapons.found == _denied with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_line_without_flags_is_not_evaluated if {
	weapons.found == {{"unknown": {"items[0].flags"}}} with input as _request([{"op": "remove", "path": "/items/0/flags"}])
}

test_line_without_flags_beside_a_weapon if {
	request := _request([{"op": "add", "path": "/items/-", "value": {"line": 2, "type": "article", "program": "incle"}}])

	weapons.found == _denied | {{"unknown": {"items[1].flags"}}} with input as request
}

test_flags_do_not_matter_where_an_exception_is_claimed if {
	request := _request([{"op": "remove", "path": "/items/0/flags"}, _claims(["faa_482b_staff_defense"])])

	weapons.found == set() with input as request
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	weapons.found == set() with input as request
}
