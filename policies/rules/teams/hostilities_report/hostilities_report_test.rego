package rules.teams.hostilities_report_test

import data.rules.teams.hostilities_report
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "add", "path": "/events", "value": [{"kind": "hostilities_near_team", "occurred_on": "2026-05-30"}]},
	],
	patches,
))

_finding(days, when, hours) := {
	"lines": [1],
	"message": sprintf("Hostilities near the team (%s): report to Congress within %d hours of them (AECA 21(c)(2)).", [when, hours]),
	"values": {"occurred_on": days, "hours": hours},
}

_reported := {_finding({"2026-05-30"}, "2026-05-30", 48)}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"events[].occurred_on": "fires",
		"items[].program": "silent",
	},
}

test_hostilities_are_reported if {
	hostilities_report.found == _reported with input as _request([])
}

test_each_day_is_named if {
	again := {"kind": "hostilities_near_team", "occurred_on": "2026-05-28"}

	hostilities_report.found == {_finding({"2026-05-28", "2026-05-30"}, "2026-05-28, 2026-05-30", 48)} with input as _request([{"op": "add", "path": "/events/-", "value": again}])
}

test_report_is_due_without_the_day if {
	hostilities_report.found == {_finding(set(), "day not given", 48)} with input as _request([{"op": "remove", "path": "/events/0/occurred_on"}])
}

test_other_events_are_clear if {
	hostilities_report.found == set() with input as _request([{"op": "replace", "path": "/events/0/kind", "value": "loss"}])
	hostilities_report.found == set() with input as _request([{"op": "remove", "path": "/events"}])
}

test_without_a_clock_no_time_is_left if {
	hostilities_report.found == {_finding({"2026-05-30"}, "2026-05-30", 0)} with input as _request([])
		with data.tables.clocks.entries as []
}

test_first_provision_is_asked_too if {
	hostilities_report.found == _reported with input as _request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])
}

test_exempt_line_is_not_asked if {
	hostilities_report.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_other_program_is_clear if {
	hostilities_report.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	hostilities_report.found == _reported with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}
