# METADATA
# title: Graduate works for a private force
# description: |
#   SAMM C10.3.3: what was taught is for officers, employees and agents of the government.
#   A graduate who uses it for a private employer, a firm or a person, goes beyond them.
package rules.imet.private_employer

import data.lib.kleene
import data.lib.parties
import data.lib.training

rule := {
	"code": "imet.private_employer",
	"effect": "refer",
	"title": "Graduate works for a private force",
	"citation": "SAMM C10.3.3",
	"phases": ["transfer"],
	"programs": ["imet"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "parties[].roles", "parties[].type"],
}

found contains {"lines": training.imet_lines, "message": message, "values": {"employers": _names}} if {
	input.present.role.employer == true
	_condition == true
	message := sprintf(
		"The employer of the graduate is private: %s. The skill goes beyond officers, employees and agents: State PM/RSAT decides.",
		[concat(", ", _names)],
	)
}

found contains {"unknown": _condition} if {
	input.present.role.employer == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "transfer",
	count(training.imet_lines) > 0,
	kleene.any_of([_private(entry) | some entry in parties.having("employer")]),
])

_names := {entry.party.id | some entry in parties.having("employer"); _private(entry) == true}

_private(entry) := parties.type_in(entry, {"individual", "private"})
