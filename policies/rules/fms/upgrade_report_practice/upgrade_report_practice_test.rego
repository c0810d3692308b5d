package rules.fms.upgrade_report_practice_test

import data.rules.fms.upgrade_report_practice
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "amendment"},
		{"op": "add", "path": "/work", "value": {"purpose": "upgrade", "capability_increase": true}},
		{"op": "add", "path": "/linked_actions", "value": [{"kind": "certification", "date": "2016-07-15"}]},
	],
	patches,
))

_finding := {
	"lines": [1],
	"message": "Practice reports this change of a certified case although the statute does not: DSCA decides (AECA 36(b)(5)).",
	"values": {},
}

_same := {"op": "replace", "path": ["work", "capability_increase"], "value": false}

_grown := {"op": "add", "path": "/notifications", "value": [{"provision": "aeca_36b", "flags": ["scope_changed"]}]}

_recent := {"op": "replace", "path": "/linked_actions/0/date", "value": "2016-07-16"}

test_upgrade_after_ten_years_is_referred if {
	upgrade_report_practice.found == {_finding} with input as _request([])
}

test_upgrade_within_ten_years_is_the_statute_s if {
	upgrade_report_practice.found == set() with input as _request([_recent])
	upgrade_report_practice.found == set() with input as _request([_recent, _grown])
}

test_growth_alone_is_referred if {
	upgrade_report_practice.found == {_finding} with input as _request([_same, _grown])
	upgrade_report_practice.found == {_finding} with input as _request([_same, _grown, _recent])
	upgrade_report_practice.found == set() with input as _request([_same])
}

test_certification_without_a_day_may_be_old if {
	undated := {"op": "remove", "path": "/linked_actions/0/date"}

	upgrade_report_practice.found == {_finding} with input as _request([_same, _grown, undated])
	upgrade_report_practice.found == {_finding} with input as _request([undated])
	upgrade_report_practice.found == set() with input as _request([_same, undated])
}

test_other_flags_are_no_growth if {
	other := {"op": "replace", "path": "/notifications/0/flags", "value": ["emergency"]}

	upgrade_report_practice.found == set() with input as _request([_same, _grown, other])
}

test_without_a_certification_nothing_is_reported if {
	upgrade_report_practice.found == set() with input as _request([_grown, {"op": "remove", "path": "/linked_actions"}])
}

test_other_kinds_are_not_asked if {
	upgrade_report_practice.found == set() with input as _request([{"op": "replace", "path": "/kind", "value": "new"}])
}

test_what_is_lacking_is_named if {
	upgrade_report_practice.found == {{"unknown": {"work.capability_increase"}}}
		with input as _request([{"op": "remove", "path": ["work", "capability_increase"]}])
	upgrade_report_practice.found == {{"unknown": {"proposed_on"}}} with input as _request([{"op": "remove", "path": "/proposed_on"}])
	upgrade_report_practice.found == set() with input as _request([_same, {"op": "remove", "path": "/proposed_on"}])
}

test_line_of_another_program_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "program": "dcs"})}

	upgrade_report_practice.found == {_finding} with input as _request([other])
}

test_exempt_line_is_not_asked if {
	upgrade_report_practice.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "fires",
		"linked_actions[].date": "fires",
		"notifications[].flags": "fires",
		"proposed_on": "unknown",
		"work.capability_increase": "unknown",
		"work.purpose": "fires",
	},
}
