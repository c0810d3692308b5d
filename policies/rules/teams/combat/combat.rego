# METADATA
# title: Team would take part in combat
# description: |
#   AECA 21(c)(1): those who perform defense services abroad take on no duty of a
#   combatant, and no training or advice that may draw them into combat. To go on patrol
#   with units is both.
package rules.teams.combat

import data.lib.training

rule := {
	"code": "teams.combat",
	"effect": "deny",
	"title": "Team would take part in combat",
	"citation": "22 USC 2761(c)(1) [AECA 21(c)(1)]; SAMM C10.3.1",
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
	message := sprintf("The team has tasks %s: AECA 21(c)(1) allows no combatant duty and no part in combat abroad. Take the task out.", [concat(", ", _tasks)])
}

found contains {"unknown": fields} if {
	input.present.program.teams == true
	input.request.phase == "export"
	fields := training.has_task(_barred)
	is_set(fields)
}

_barred := {"combat", "patrol_with_units"}

_tasks := {task | some task in input.request.team.tasks} & _barred
