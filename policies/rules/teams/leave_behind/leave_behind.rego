# METADATA
# title: No authority to leave items with the host
# description: |
#   What a team took along under the exemption for the Government stays its own. To leave
#   it with the host is a sale, grant or lease with papers of its own, at first provision
#   and later. Without the list of flags nothing is left.
package rules.teams.leave_behind

import data.lib.kleene
import data.lib.papers
import data.lib.training

rule := {
	"code": "teams.leave_behind",
	"effect": "missing_document",
	"title": "No authority to leave items with the host",
	"citation": "22 USC 2753; 22 USC 2314; 22 CFR 126.4 (text of 2020)",
	"phases": ["export", "transfer"],
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
	"message": "The team leaves items with the host: send the sale, grant or lease papers (document leave_behind_authority).",
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
	count(training.team_lines) > 0,
	training.team_flag("leaves_items"),
	kleene.negate(papers.on_file({"leave_behind_authority"})),
])
