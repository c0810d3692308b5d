package rules.imet.identity_lead_time_test

import data.rules.imet.identity_lead_time
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{
			"op": "add", "path": "/training",
			"value": {"identity_entered_on": "2026-07-17", "report_on": "2026-08-01"},
		},
	],
	patches,
))

_finding(entered, report, days) := {
	"lines": [1],
	"message": sprintf(
		"Identity data are due %d days before the student reports (memo superseded: look up the present one); entered: %s. Enter them or move the date.",
		[days, entered],
	),
	"values": {"identity_entered_on": entered, "report_on": report, "imet_identity_days": days},
}

_late := {_finding("2026-07-17", "2026-08-01", 16)}

_entered(day) := {"op": "replace", "path": "/training/identity_entered_on", "value": day}

_not_entered := {"op": "remove", "path": "/training/identity_entered_on"}

_no_report := {"op": "remove", "path": "/training/report_on"}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"training.identity_entered_on": "fires",
		"training.report_on": "unknown",
	},
}

test_fifteen_days_are_too_few if {
	identity_lead_time.found == _late with input as _request([])
}

test_sixteen_days_are_enough if {
	identity_lead_time.found == set() with input as _request([_entered("2026-07-16")])
}

test_data_that_are_not_entered if {
	identity_lead_time.found == {_finding("not at all", "2026-08-01", 16)} with input as _request([_not_entered])
	identity_lead_time.found == {_finding("not at all", "", 16)} with input as _request([_not_entered, _no_report])
	identity_lead_time.found == {_finding("not at all", "", 16)} with input as _request([{"op": "remove", "path": "/training"}])
}

test_report_date_is_needed if {
	identity_lead_time.found == {{"unknown": {"training.report_on"}}} with input as _request([_no_report])
}

test_without_a_limit_no_day_is_early_enough if {
	identity_lead_time.found == {_finding("2026-01-01", "2026-08-01", 0)} with input as _request([_entered("2026-01-01")])
		with data.tables.limits.entries as []
}

test_other_program_is_clear if {
	identity_lead_time.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	identity_lead_time.found == _late with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	identity_lead_time.found == set() with input as request
}
