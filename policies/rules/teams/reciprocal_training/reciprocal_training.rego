# METADATA
# title: No agreement on training in exchange
# description: |
#   AECA 30A: a military department trains foreign forces in exchange under an agreement
#   by which they give training of equal value within one year, or else pay.
package rules.teams.reciprocal_training

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.sums

rule := {
	"code": "teams.reciprocal_training",
	"effect": "missing_document",
	"title": "No agreement on training in exchange",
	"citation": "22 USC 2770a [AECA 30A]",
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
		"items[].authority",
		"items[].program",
	],
}

found contains {
	"lines": kleene.holding(_exchanged),
	"message": "Training in exchange under AECA 30A: send the agreement on equal value within a year, else reimbursement (document reciprocal_training_agreement).",
	"values": {},
} if {
	input.present.program.teams == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.teams == true
	is_set(_condition)
}

posts contains {"ledger": "exchange_30a", "reference": paper.reference, "amount": _value.known_usd, "levels": []} if {
	input.present.program.teams == true
	input.request.phase == "export"
	count(kleene.holding(_exchanged)) > 0
	some paper in input.request.documents
	paper.kind == "reciprocal_training_agreement"
}

_value := sums.amount(
	[{"line": line, "counts": _exchanged[line.number]} | some line in lines.live; line.program == "teams"],
	"full_cost_usd",
)

_condition := kleene.all_of([
	input.request.phase == "export",
	kleene.any_of([value | some value in _exchanged]),
	kleene.negate(papers.on_file({"reciprocal_training_agreement"})),
])

# Lines of teams by number, with whether AECA 30A is their authority.
_exchanged := {line.number: kleene.equals(line.item, "authority", line.at, "aeca_30a") |
	some line in lines.live
	line.program == "teams"
}
