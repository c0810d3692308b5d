# METADATA
# title: Letter on eligibility
# description: |
#   A request to DDTC comes with a letter of a responsible official that says whether
#   those concerned are charged, convicted or ineligible. A foreign requester may sign it
#   (126.13(a)(4)). What goes back to the United States needs no such request.
package rules.dcs.letter_126_13

import data.lib.kleene
import data.lib.licensed
import data.lib.papers

rule := {
	"code": "dcs.letter_126_13",
	"effect": "missing_document",
	"title": "Letter on eligibility",
	"citation": "22 CFR 126.13(a)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"kind",
	],
}

found contains {
	"lines": licensed.needing_approval,
	"message": "The letter on eligibility under 22 CFR 126.13 is not on file: attach it, signed by a responsible official (document letter_126_13).",
	"values": {},
} if {
	input.present.program.dcs == true
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.dcs == true
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	count(licensed.needing_approval) > 0,
	kleene.negate(papers.on_file({"letter_126_13"})),
])
