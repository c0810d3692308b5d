# METADATA
# title: Chief-of-mission agreement is not on file
# description: |
#   The chief of the U.S. mission agrees to a team that comes to the country, and sees
#   that it fits the plan for it.
package rules.teams.chief_of_mission

import data.lib.kleene
import data.lib.papers
import data.lib.training

rule := {
	"code": "teams.chief_of_mission",
	"effect": "missing_document",
	"title": "Chief-of-mission agreement is not on file",
	"citation": "SAMM C10.3.2, C11.8",
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
	],
}

found contains {
	"lines": training.team_lines,
	"message": "Nothing shows that the chief of mission agrees to the team: send document chief_of_mission_concurrence.",
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
	kleene.negate(papers.on_file({"chief_of_mission_concurrence"})),
])
