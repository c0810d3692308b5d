# METADATA
# title: Protection as in the United States
# description: |
#   AECA 3(a)(3) and FAA 505(a)(2): the new holder protects the item to
#   substantially the same degree as the United States does. The promise stands in
#   one of its papers.
package rules.packet.security_assurance

import data.lib.blanket
import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "packet.security_assurance",
	"effect": "missing_document",
	"title": "Protection as in the United States",
	"citation": "22 USC 2753(a)(3); 22 USC 2314(a)(2)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"arrangement.blanket_ref",
		"documents[].clauses",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].party",
		"documents[].signed_on",
		"items[].program",
		"kind",
		"parties[].id",
		"parties[].roles",
	],
}

found contains {
	"lines": [line.number | some line in lines.live; line.government == true],
	"message": "No paper of the new holder promises protection equal to that of the United States: put the clause security into its assurance (document eua, eua_private, agreement_505, blanket_assurance, loa or lease).",
	"values": {},
} if {
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	lines.kind_moves,
	input.request.kind != "disposal",
	kleene.negate(blanket.cited),
	lines.any_government,
	kleene.negate(papers.for_new_holder(papers.assurances, {"security"})),
])
