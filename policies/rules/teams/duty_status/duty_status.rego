# METADATA
# title: Team stays longer than temporary duty
# description: |
#   SAMM C11.8.1: up to 179 days are temporary duty (table limits), more is a permanent
#   change of station, and an extension across the line is a new action. The days are
#   those from the first day to the last, counted as the difference.
package rules.teams.duty_status

import data.lib.days
import data.lib.tables
import data.lib.training

rule := {
	"code": "teams.duty_status",
	"effect": "info",
	"title": "Team stays longer than temporary duty",
	"citation": "SAMM C11.8.1",
	"phases": ["export"],
	"programs": ["teams"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": ["items[].program", "period.end", "period.start"],
}

found contains {"lines": training.team_lines, "message": message, "values": values} if {
	input.present.program.teams == true
	input.request.phase == "export"
	_longer == true
	values := {"start": input.request.period.start, "end": input.request.period.end, "tdy_days": _days}
	message := sprintf(
		"From %s to %s is more than %d days: a permanent change of station. An extension across the line is a new action.",
		[values.start, values.end, _days],
	)
}

found contains {"unknown": _longer} if {
	input.present.program.teams == true
	input.request.phase == "export"
	is_set(_longer)
}

_longer := input.request.period.end > days.add_days(input.request.period.start, _days) if {
	count(_lacking) == 0
} else := _lacking

_lacking := {sprintf("period.%s", [name]) |
	some name in ["end", "start"]
	not input.request.period[name]
}

# A missing row leaves no day of temporary duty.
default _days := 0

_days := tables.limit("tdy_days")
