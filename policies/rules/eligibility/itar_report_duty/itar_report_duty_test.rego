package rules.eligibility.itar_report_duty_test

import data.rules.eligibility.itar_report_duty
import data.testing

_report(days) := {
	"lines": [],
	"message": "An activity with a country of 22 CFR 126.1 without approval is known: tell DDTC Compliance at once.",
	"values": {"occurred_on": days},
}

test_known_activity_is_reported if {
	request := testing.request([
		{
			"op": "add", "path": "/events",
			"value": [
				{"kind": "known_proscribed_activity", "occurred_on": "2026-05-01"},
			],
		},
	])

	itar_report_duty.found == {_report({"2026-05-01"})} with input as request
}

test_known_activity_without_a_day_is_reported if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/events", "value": [{"kind": "known_proscribed_activity"}]},
	])

	itar_report_duty.found == {_report(set())} with input as request
}

test_other_events_are_clear if {
	request := testing.request([{"op": "add", "path": "/events", "value": [{"kind": "loss"}]}])

	itar_report_duty.found == set() with input as request
}

test_no_event_is_clear if {
	itar_report_duty.found == set() with input as testing.request([])
}

test_request_of_exempt_lines_alone_is_not_asked if {
	request := testing.request([{"op": "add", "path": "/events", "value": [{"kind": "known_proscribed_activity"}]}])

	itar_report_duty.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{
		"op": "add", "path": "/events",
		"value": [{"kind": "known_proscribed_activity", "occurred_on": "2026-05-01"}],
	}]),
	"outcome": {
		"events[].occurred_on": "fires",
	},
}
