package rules.routing.rescreen_on_change_test

import data.rules.routing.rescreen_on_change
import data.testing

_event(kind, day) := {"kind": kind, "occurred_on": day}

_events(events) := {"op": "add", "path": "/events", "value": events}

_finding(kinds, events) := {
	"lines": [],
	"message": sprintf(
		"Changed by 2026-06-01: %s. Decisions stored on this item are screened again, and the new result replaces the old one.",
		[kinds],
	),
	"values": {"events": events},
}

test_each_kind_of_change_reopens if {
	every kind in {"list_changed", "ledger_changed", "agreement_changed", "violation_reported"} {
		rescreen_on_change.found == {_finding(kind, {_event(kind, "2026-06-01")})} with input as testing.request([_events([_event(kind, "2026-06-01")])])
	}
}

test_changes_are_told_together if {
	request := testing.request([_events([_event("list_changed", "2026-05-01"), _event("ledger_changed", "2026-05-02")])])

	rescreen_on_change.found == {_finding("ledger_changed, list_changed", {
		_event("list_changed", "2026-05-01"),
		_event("ledger_changed", "2026-05-02"),
	})} with input as request
}

test_change_after_the_decision_date_is_to_come if {
	request := testing.request([_events([_event("list_changed", "2026-06-02")])])

	rescreen_on_change.found == set() with input as request
}

test_other_events_reopen_nothing if {
	rescreen_on_change.found == set() with input as testing.request([_events([{"kind": "loss"}])])
}

test_request_without_events_is_clear if {
	rescreen_on_change.found == set() with input as testing.request([])
}

test_first_provision_is_asked_too if {
	request := testing.request([
		_events([_event("list_changed", "2026-05-01")]),
		{"op": "replace", "path": "/phase", "value": "export"},
	])

	rescreen_on_change.found == {_finding("list_changed", {_event("list_changed", "2026-05-01")})} with input as request
}

test_change_without_day_is_not_evaluated if {
	request := testing.request([_events([_event("loss", "2026-05-01"), {"kind": "list_changed"}])])

	rescreen_on_change.found == {{"unknown": {"events[1].occurred_on"}}} with input as request
}

test_exempt_lines_alone_are_clear if {
	request := testing.request([
		_events([_event("list_changed", "2026-05-01"), {"kind": "list_changed"}]),
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
	])

	rescreen_on_change.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_events([_event("list_changed", "2026-05-01")])]),
	"outcome": {
		"events[].occurred_on": "unknown",
	},
}
