# METADATA
# title: Contractors in the team need cover
# description: |
#   AECA 42(f) prefers civilian contractors abroad. What they teach is an export of
#   theirs, which a licence covers, or the letter of offer under which they work. Without
#   the list of flags the team has no contractors.
package rules.teams.contractors

import data.lib.kleene
import data.lib.papers
import data.lib.training

rule := {
	"code": "teams.contractors",
	"effect": "missing_document",
	"title": "Contractors in the team need cover",
	"citation": "22 USC 2791(f) [AECA 42(f)]; 22 USC 2778",
	"phases": ["export"],
	"programs": ["teams"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"decision_date",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"team.flags",
	],
}

found contains {
	"lines": training.team_lines,
	"message": "The team has contractors and no cover for what they teach: send document export_licence or contractor_authority.",
	"values": {},
} if {
	input.present.program.teams == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.teams == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	training.team_flag("contractors"),
	kleene.negate(papers.on_file({"export_licence", "contractor_authority"})),
])
