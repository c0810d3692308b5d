# METADATA
# title: Report of activity with a proscribed country
# description: |
#   Whoever knows, or has reason to know, of a proposed or actual transfer to a
#   country of 22 CFR 126.1 without approval must tell DDTC at once. A denial does
#   not end the duty.
package rules.eligibility.itar_report_duty

import data.lib.lines

rule := {
	"code": "eligibility.itar_report_duty",
	"effect": "refer",
	"title": "Report of activity with a proscribed country",
	"citation": "22 CFR 126.1(e)(2)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State PM/DDTC Compliance",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["events[].kind", "events[].occurred_on"],
}

found contains {
	"lines": [],
	"message": "An activity with a country of 22 CFR 126.1 without approval is known: tell DDTC Compliance at once.",
	"values": {"occurred_on": days},
} if {
	input.present.program.all == true
	count(lines.live) > 0
	count(_events) > 0
	days := {event.occurred_on | some event in _events}
}

_events := [event |
	some event in input.request.events
	event.kind == "known_proscribed_activity"
]
