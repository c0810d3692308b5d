# METADATA
# title: No case for building partner capacity
# description: |
#   SAMM C15: the help runs as a letter of offer in which the United States is the
#   buyer, with its program code. The recipient signs an agreement of its own, which
#   grant.agreement_505 asks for. A paper without a day of signature may be unsigned.
package rules.pko.bpc_case

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "pko.bpc_case",
	"effect": "missing_document",
	"title": "No case for building partner capacity",
	"citation": "SAMM C15; DSCA policy memorandum 19-41",
	"phases": ["export"],
	"programs": ["pko"],
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
	"lines": lines.of_program("pko"),
	"message": "No letter of offer for building partner capacity is on file: send document bpc_loa with clause program_code.",
	"values": {},
} if {
	input.present.program.pko == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.pko == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	kleene.negate(papers.on_file_with({"bpc_loa"}, {"program_code"})),
])
