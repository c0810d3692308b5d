package rules.teams.duty_status_test

import data.rules.teams.duty_status
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/period", "value": {"start": "2026-07-01", "end": "2026-12-28"}},
	],
	patches,
))

_finding(end, days) := {
	"lines": [1],
	"message": sprintf(
		"From 2026-07-01 to %s is more than %d days: a permanent change of station. An extension across the line is a new action.",
		[end, days],
	),
	"values": {"start": "2026-07-01", "end": end, "tdy_days": days},
}

_end(day) := {"op": "replace", "path": "/period/end", "value": day}

_without(name) := {"op": "remove", "path": sprintf("/period/%s", [name])}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"period.end": "unknown",
		"period.start": "unknown",
	},
}

test_180_days_are_a_change_of_station if {
	duty_status.found == {_finding("2026-12-28", 179)} with input as _request([])
}

test_179_days_are_temporary_duty if {
	duty_status.found == set() with input as _request([_end("2026-12-27")])
}

test_both_days_are_needed if {
	duty_status.found == {{"unknown": {"period.start"}}} with input as _request([_without("start")])
	duty_status.found == {{"unknown": {"period.end"}}} with input as _request([_without("end")])
	duty_status.found == {{"unknown": {"period.start", "period.end"}}} with input as _request([{"op": "remove", "path": "/period"}])
}

test_without_a_limit_every_stay_is_long if {
	duty_status.found == {_finding("2026-07-02", 0)} with input as _request([_end("2026-07-02")])
		with data.tables.limits.entries as []
}

test_other_program_is_clear if {
	duty_status.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	duty_status.found == {_finding("2026-12-28", 179)} with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	duty_status.found == set() with input as request
}
