# METADATA
# title: Papers for the travel are missing
# description: |
#   A student travels with an invitational order, a proof of English and cover for medical
#   costs. Only the headings of these sections were read. They are due before the travel,
#   not before the decision.
package rules.imet.travel_documents

import data.lib.kleene
import data.lib.papers
import data.lib.training

rule := {
	"code": "imet.travel_documents",
	"effect": "missing_document",
	"title": "Papers for the travel are missing",
	"citation": "SAMM C10.10-C10.13 (headings read)",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": [],
	"reads": [
		"decision_date",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
	],
}

found contains {"lines": training.imet_lines, "message": message, "values": {"documents": _lacking}} if {
	input.present.program.imet == true
	_condition == true
	message := sprintf("Due before the student travels and not on file: %s. Send them as documents.", [concat(", ", _lacking)])
}

found contains {"unknown": _condition} if {
	input.present.program.imet == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	kleene.any_of([open | some open in _open]),
])

_lacking := {kind | some kind, open in _open; open == true}

# By kind of paper whether it is still to come.
_open := {kind: kleene.negate(papers.on_file({kind})) |
	some kind in {"english_level", "medical_cover", "travel_order"}
}
