# METADATA
# title: Team would advise forces in combat
# description: |
#   SAMM C11.8.1.3: a team gives no help or advice to foreign forces in a combat
#   situation. The sentence was read only in part, and whether it denies or refers is
#   open: it denies here, whatever the authority of the team.
package rules.teams.combat_advice

import data.lib.training

rule := {
	"code": "teams.combat_advice",
	"effect": "deny",
	"title": "Team would advise forces in combat",
	"citation": "SAMM C11.8.1.3 (read in part)",
	"phases": ["export"],
	"programs": ["teams"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "team.tasks"],
}

found contains {"lines": training.team_lines, "message": message, "values": {"tasks": _tasks}} if {
	input.present.program.teams == true
	input.request.phase == "export"
	training.has_task(_barred) == true
	message := sprintf("The team has task %s: SAMM C11.8.1.3 allows no advice to foreign forces in combat. Take the task out.", [concat(", ", _tasks)])
}

found contains {"unknown": fields} if {
	input.present.program.teams == true
	input.request.phase == "export"
	fields := training.has_task(_barred)
	is_set(fields)
}

_barred := {"advice_in_combat"}

_tasks := {task | some task in input.request.team.tasks} & _barred
