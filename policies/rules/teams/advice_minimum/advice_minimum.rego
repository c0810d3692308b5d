# METADATA
# title: "Assigned staff: advice at a minimum"
# description: |
#   FAA 515(b): those assigned to a country manage its programs, and advise and train as
#   little as can be; teams on temporary duty do the rest. Without the list of flags
#   nobody is assigned under 515.
package rules.teams.advice_minimum

import data.lib.training

rule := {
	"code": "teams.advice_minimum",
	"effect": "proviso",
	"title": "Assigned staff: advice at a minimum",
	"citation": "22 USC 2321i(b) [FAA 515(b)]",
	"phases": ["export"],
	"programs": ["teams"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "team.flags"],
}

found contains {
	"lines": training.team_lines,
	"message": "Members assigned under FAA 515 keep advice and training to a minimum: use temporary teams for the rest.",
	"values": {},
} if {
	input.present.program.teams == true
	input.request.phase == "export"
	training.team_flag("assigned_515")
}
