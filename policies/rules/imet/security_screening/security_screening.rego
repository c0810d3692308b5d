# METADATA
# title: Student security screening is not shown
# description: |
#   Since 2020 students are screened before they travel and watched while they train, and
#   sign that they know the limits on access to bases and on firearms. The text of the
#   rule was not read. One paper carries both clauses.
package rules.imet.security_screening

import data.lib.kleene
import data.lib.papers
import data.lib.training

rule := {
	"code": "imet.security_screening",
	"effect": "missing_document",
	"title": "Student security screening is not shown",
	"citation": "SAMM C10.8; screening of foreign students since 2020 (not read)",
	"phases": ["export"],
	"programs": ["imet"],
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
	],
}

found contains {
	"lines": training.imet_lines,
	"message": "No screening of the student is on file: send document security_screening with clauses base_access and firearms_limits.",
	"values": {},
} if {
	input.present.program.imet == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.imet == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	kleene.negate(papers.on_file_with({"security_screening"}, {"base_access", "firearms_limits"})),
])
