# METADATA
# title: Hostilities near the team
# description: |
#   AECA 21(c)(2): within 48 hours of hostilities or terrorism near a team (table clocks)
#   the President reports to Congress. The duty stands also where the day of the event is
#   not given; only when it ends is then not said.
package rules.teams.hostilities_report

import data.lib.tables
import data.lib.training

rule := {
	"code": "teams.hostilities_report",
	"effect": "info",
	"title": "Hostilities near the team",
	"citation": "22 USC 2761(c)(2) [AECA 21(c)(2)]",
	"phases": ["export", "transfer"],
	"programs": ["teams"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks"],
	"reads": ["events[].kind", "events[].occurred_on", "items[].program"],
}

found contains {"lines": training.team_lines, "message": message, "values": values} if {
	input.present.event.hostilities_near_team == true
	count(training.team_lines) > 0
	values := {"occurred_on": _days, "hours": _hours}
	message := sprintf("Hostilities near the team (%s): report to Congress within %d hours of them (AECA 21(c)(2)).", [_when, _hours])
}

_days := {event.occurred_on |
	some event in input.request.events
	event.kind == "hostilities_near_team"
}

_when := concat(", ", _days) if {
	count(_days) > 0
} else := "day not given"

# A missing row leaves no time.
default _hours := 0

_hours := min([row.days |
	some row in tables.in_force("clocks")
	row.provision == "aeca_21c"
])
