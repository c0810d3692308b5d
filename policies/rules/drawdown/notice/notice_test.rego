package rules.drawdown.notice_test

import data.lib.notifications
import data.rules.drawdown.notice
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "drawdown"},
	],
	patches,
))

_finding := {
	"lines": [1],
	"message": "Every drawdown is notified in writing before: to HFAC, SFRC and both Committees on Appropriations (FAA 652, 506(b)(1)).",
	"values": {},
}

_purpose(name) := {"op": "add", "path": "/drawdown", "value": {"purpose": name}}

_sent(day) := {"op": "add", "path": "/notifications", "value": [{"provision": "faa_506b", "submitted_on": day}]}

_clock(fields) := object.union(
	{
		"kind": "wait", "provision": "faa_506b", "group": "other", "days": 0, "unit": "calendar_days", "stops": [], "starts": "notice", "emergency": false,
		"what": "other drawdown: prior written notice, no fixed days",
	},
	fields,
)

_slow_clock(fields) := object.union(
	_clock({
		"group": "narcotics_antiterrorism", "days": 15,
		"what": "drawdown for narcotics or antiterrorism",
	}),
	fields,
)

test_every_drawdown_is_notified if {
	notice.found == {_finding} with input as _request([])
	every authority in ["faa_506a1", "faa_506a2", "faa_506a3", "faa_552c2"] {
		notice.found == {_finding} with input as _request([{"op": "add", "path": "/items/0/authority", "value": authority}])
	}
}

test_notice_that_was_sent_stays_one if {
	notice.found == {_finding} with input as _request([_purpose("disaster"), _sent("2026-06-01")])
}

test_only_drawdown_lines_are_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	notice.found == {_finding} with input as _request([other])
}

test_other_program_is_not_notified if {
	notice.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}

test_later_transfer_is_not_asked if {
	notice.found == set() with input as _request([{"op": "replace", "path": "/phase", "value": "transfer"}])
}

test_notice_that_is_not_sent_has_not_run if {
	unsent := {"elapsed": false, "earliest_if_sent": "2026-06-01"}

	notifications.clocks == {_clock(unsent)} with input as _request([_purpose("disaster")])
}

test_sending_it_is_enough_for_most_purposes if {
	sent := {"elapsed": true, "submitted_on": "2026-06-01", "earliest_on": "2026-06-01"}

	notifications.clocks == {_clock(sent)} with input as _request([_purpose("disaster"), _sent("2026-06-01")])
}

test_two_purposes_wait_fifteen_days if {
	running := {"elapsed": false, "submitted_on": "2026-05-18", "earliest_on": "2026-06-02"}
	ended := {"elapsed": true, "submitted_on": "2026-05-17", "earliest_on": "2026-06-01"}

	every purpose in ["narcotics", "antiterrorism"] {
		notifications.clocks == {_slow_clock(running)} with input as _request([_purpose(purpose), _sent("2026-05-18")])
		notifications.clocks == {_slow_clock(ended)} with input as _request([_purpose(purpose), _sent("2026-05-17")])
	}
}

test_wait_without_a_purpose_is_open if {
	open := {
		"provision": "faa_506b", "groups": {"narcotics_antiterrorism", "other"},
		"fields": {"drawdown.purpose"},
	}

	notifications.undecided == {open} with input as _request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
	},
}
