# METADATA
# title: First sensitive or lethal training of a unit
# description: |
#   SAMM C10.3.2: the first training of a unit in something sensitive or lethal is staffed
#   for each unit up to OUSD(P) and State PM, for courses and teams alike. The units named
#   are those that receive or send the trainee; without a name the referral stands.
package rules.imet.sensitive_training

import data.lib.kleene
import data.lib.receiving
import data.lib.training

rule := {
	"code": "imet.sensitive_training",
	"effect": "refer",
	"title": "First sensitive or lethal training of a unit",
	"citation": "SAMM C10.3.2",
	"phases": ["export"],
	"programs": ["imet", "teams"],
	"refer_to": "OUSD(P), State PM",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "parties[].roles", "parties[].unit", "training.flags"],
}

found contains {
	"lines": training.taught_lines,
	"message": "First sensitive or lethal training of the unit: OUSD(P) and State PM decide, by way of the SCO, combatant command, service and DSCA.",
	"values": {"units": _units},
} if {
	input.request.phase == "export"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "export"
	is_set(_condition)
}

_condition := kleene.all_of([count(training.taught_lines) > 0, training.first_sensitive])

_units := {entry.party.unit | some entry in receiving.all}
