# METADATA
# title: Non-government civilians may attend
# description: |
#   The yearly acts let civilians from outside government attend where the course helps
#   relations of civilians and military, civilian control or human rights. The acts of
#   2009 and 2010 were read, not that of this year. A trainee who is no government and
#   names no body is not known to be one.
package rules.imet.nongovernment_allowed

import data.lib.kleene
import data.lib.parties
import data.lib.receiving
import data.lib.training

rule := {
	"code": "imet.nongovernment_allowed",
	"effect": "info",
	"title": "Non-government civilians may attend",
	"citation": "Annual appropriations act (texts of 2009 and 2010 read)",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "parties[].body", "parties[].roles", "parties[].type"],
}

found contains {"lines": training.imet_lines, "message": message, "values": {"trainees": _names}} if {
	input.present.program.imet == true
	input.request.phase == "export"
	_condition == true
	message := sprintf(
		"From outside government: %s. They may attend where the course helps civil-military relations, civilian control or human rights.",
		[concat(", ", _names)],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.imet == true
	input.request.phase == "export"
	is_set(_condition)
}

_condition := kleene.any_of([_outside(entry) | some entry in parties.having("trainee")])

_names := {entry.party.id | some entry in parties.having("trainee"); _outside(entry) == true}

_outside(entry) := receiving.body_in(entry, {"non_government"})
