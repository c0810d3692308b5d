package rules.incle.weapons_notice_test

import data.lib.notifications
import data.rules.incle.weapons_notice
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
		{"op": "replace", "path": "/items/0/flags", "value": ["weapon"]},
		{"op": "add", "path": "/claims", "value": ["faa_482b_aircraft_defense"]},
	],
	patches,
))

_finding(claims) := {
	"lines": [1],
	"message": sprintf("Weapons or ammunition under FAA 482(b) (%s): notify Congress 15 days before they are furnished.", [concat(", ", claims)]),
	"values": {"claims": claims},
}

_due := {_finding({"faa_482b_aircraft_defense"})}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"claims": "silent",
		"items[].flags": "unknown",
		"items[].program": "silent",
	},
}

test_each_kind_of_weapon_is_notified if {
	every flag in ["weapon", "ammunition", "firearm"] {
		weapons_notice.found == _due with input as _request([{"op": "replace", "path": "/items/0/flags", "value": [flag]}])
	}
}

test_each_exception_is_notified if {
	request := _request([{"op": "replace", "path": "/claims", "value": ["faa_482b_staff_defense"]}])
	both := _request([{"op": "add", "path": "/claims/-", "value": "faa_482b_staff_defense"}])

	weapons_notice.found == {_finding({"faa_482b_staff_defense"})} with input as request
	weapons_notice.found == {_finding({"faa_482b_aircraft_defense", "faa_482b_staff_defense"})} with input as both
}

test_weapons_without_a_claim_are_another_rule if {
	weapons_notice.found == set() with input as _request([{"op": "remove", "path": "/claims"}])
	weapons_notice.found == set() with input as _request([{"op": "replace", "path": "/claims", "value": ["faa_505f_waiver"]}])
}

test_line_that_is_no_weapon_is_clear if {
	weapons_notice.found == set() with input as _request([{"op": "replace", "path": "/items/0/flags", "value": ["aircraft"]}])
}

test_other_program_is_clear if {
	weapons_notice.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "pko"}])
}

test_weapons_of_other_programs_are_not_named if {
	request := _request([{"op": "add", "path": "/items/-", "value": {"line": 2, "type": "article", "program": "fms", "flags": ["weapon"]}}])

	weapons_notice.found == _due with input as request
}

test_line_without_flags_is_not_evaluated if {
	weapons_notice.found == {{"unknown": {"items[0].flags"}}} with input as _request([{"op": "remove", "path": "/items/0/flags"}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	weapons_notice.found == set() with input as request
}

test_its_wait_of_fifteen_days_runs if {
	clock := {
		"provision": "faa_482b",
		"group": "any",
		"kind": "wait",
		"days": 15,
		"unit": "calendar_days",
		"starts": "notice",
		"stops": [],
		"what": "INCLE weapons exception",
		"earliest_if_sent": "2026-06-16",
		"emergency": false,
		"elapsed": false,
	}

	notifications.clocks == {clock} with input as _request([])
		with data.lib.dispatch.asked as {"incle.weapons_notice"}
}

test_its_wait_ends_on_the_fifteenth_day if {
	every day, elapsed in {"2026-05-17": true, "2026-05-18": false} {
		notice := [{"provision": "faa_482b", "submitted_on": day}]
		request := _request([{"op": "add", "path": "/notifications", "value": notice}])
		ended := {clock.elapsed | some clock in notifications.clocks} with input as request
			with data.lib.dispatch.asked as {"incle.weapons_notice"}
		ended == {elapsed}
	}
}
