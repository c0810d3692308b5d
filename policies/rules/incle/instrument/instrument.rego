# METADATA
# title: No bilateral agreement obligates the money
# description: |
#   DSCA memorandum 18-05: INCLE money is obligated by an agreement with the government
#   that receives, made by diplomatic notes; Defense then works under a program code. A
#   paper without a day of signature may be unsigned.
package rules.incle.instrument

import data.lib.incle
import data.lib.kleene
import data.lib.papers

rule := {
	"code": "incle.instrument",
	"effect": "missing_document",
	"title": "No bilateral agreement obligates the money",
	"citation": "DSCA policy memorandum 18-05",
	"phases": ["export"],
	"programs": ["incle"],
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
	"lines": incle.numbers,
	"message": "No agreement with the government obligates the INCLE money: send document incle_agreement.",
	"values": {},
} if {
	input.present.program.incle == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.incle == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	kleene.negate(papers.on_file({"incle_agreement"})),
])
