# METADATA
# title: Packet for sensitive training is incomplete
# description: |
#   SAMM C10.3.2: the first sensitive or lethal training of a unit goes up with a packet
#   that describes it, names the unit, gives the reason, and holds the agreement of the
#   chief of mission. One paper carries all four. imet.sensitive_training says who
#   decides.
package rules.imet.sensitive_packet

import data.lib.kleene
import data.lib.papers
import data.lib.training

rule := {
	"code": "imet.sensitive_packet",
	"effect": "missing_document",
	"title": "Packet for sensitive training is incomplete",
	"citation": "SAMM C10.3.2",
	"phases": ["export"],
	"programs": ["imet", "teams"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"decision_date",
		"documents[].clauses",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"training.flags",
	],
}

found contains {
	"lines": training.taught_lines,
	"message": "First sensitive or lethal training of the unit: send document sensitive_training_packet with clauses description, unit, rationale and chief_of_mission.",
	"values": {},
} if {
	input.request.phase == "export"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "export"
	is_set(_condition)
}

_condition := kleene.all_of([
	count(training.taught_lines) > 0,
	training.first_sensitive,
	kleene.negate(papers.on_file_with({"sensitive_training_packet"}, _clauses)),
])

_clauses := {"chief_of_mission", "description", "rationale", "unit"}
