# METADATA
# title: Interagency agreement is not signed
# description: |
#   SAMM Appendix 8: money of peacekeeping help moves to the implementing agency by an
#   interagency agreement, and only what is fully signed is obligated. A paper without a
#   day of signature may be unsigned.
package rules.pko.interagency_agreement

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "pko.interagency_agreement",
	"effect": "missing_document",
	"title": "Interagency agreement is not signed",
	"citation": "SAMM Appendix 8, PKO.1-2; 22 USC 2392(b) [FAA 632(b)]",
	"phases": ["export"],
	"programs": ["pko"],
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
	"lines": lines.of_program("pko"),
	"message": "No signed interagency agreement moves the peacekeeping money: send document interagency_agreement.",
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
	kleene.negate(papers.on_file({"interagency_agreement"})),
])
