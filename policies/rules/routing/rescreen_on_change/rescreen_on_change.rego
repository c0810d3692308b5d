# METADATA
# title: Changes reopen stored decisions
# description: |
#   A list, a ledger, an agreement or a report of violation that changes while an
#   item is open makes the stored decision on it stale. It is screened again, and
#   the new result takes its place.
package rules.routing.rescreen_on_change

import data.lib.lines

rule := {
	"code": "routing.rescreen_on_change",
	"effect": "info",
	"title": "Changes reopen stored decisions",
	"citation": "22 USC 2753(c); 22 USC 2780; State TPT practice",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "events[].kind", "events[].occurred_on"],
}

found contains {"lines": [], "message": message, "values": {"events": _events}} if {
	input.version == 1
	count(lines.live) > 0
	count(_events) > 0
	message := sprintf(
		"Changed by %s: %s. Decisions stored on this item are screened again, and the new result replaces the old one.",
		[input.request.decision_date, concat(", ", {event.kind | some event in _events})],
	)
}

found contains {"unknown": _unknown} if {
	input.version == 1
	count(lines.live) > 0
	count(_unknown) > 0
}

_changes := {"list_changed", "ledger_changed", "agreement_changed", "violation_reported"}

_events := {{"kind": event.kind, "occurred_on": event.occurred_on} |
	some event in input.request.events
	event.kind in _changes
	event.occurred_on <= input.request.decision_date
}

_unknown := {sprintf("events[%d].occurred_on", [i]) |
	some i, event in input.request.events
	event.kind in _changes
	not event.occurred_on
}
