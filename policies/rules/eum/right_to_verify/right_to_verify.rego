# METADATA
# title: Right to verify reports of misuse
# description: |
#   AECA 3(g): an agreement of sale or lease of a munitions article signed after the
#   day of table limits right_to_verify_after lets the United States verify credible
#   reports of misuse. At a transfer the new holder takes the clause over in its
#   assurance.
package rules.eum.right_to_verify

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.tables

rule := {
	"code": "eum.right_to_verify",
	"effect": "missing_document",
	"title": "Right to verify reports of misuse",
	"citation": "22 USC 2753(g) [AECA 3(g)]",
	"phases": ["export", "transfer"],
	"programs": ["fms", "eda", "fmcs", "lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": ["limits"],
	"reads": [
		"decision_date",
		"documents[].clauses",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].party",
		"documents[].signed_on",
		"items[].agreement_signed_on",
		"items[].authority",
		"items[].program",
		"items[].type",
		"kind",
		"parties[].id",
		"parties[].roles",
	],
}

found contains {
	"lines": [line.number | some line in lines.live; _sold(line) == true; _paper(line) == paper],
	"message": sprintf(
		"An agreement signed after %s lets the United States verify reports of misuse: put the clause verify into the %s.",
		[_after, upper(paper)],
	),
	"values": {"after": _after, "paper": paper},
} if {
	input.request.phase == "export"
	some paper in {"loa", "lease"}
	_agreement_lacks(paper) == true
}

found contains {"unknown": fields} if {
	input.request.phase == "export"
	some paper in {"loa", "lease"}
	fields := _agreement_lacks(paper)
	is_set(fields)
}

found contains {
	"lines": [line.number | some line in lines.live; _under_clause(line) == true],
	"message": sprintf(
		"The agreement of these lines was signed after %s, so the new holder lets the United States verify reports of misuse: put the clause verify into its assurance.",
		[_after],
	),
	"values": {"after": _after},
} if {
	input.request.phase == "transfer"
	_assurance_lacks == true
}

found contains {"unknown": _assurance_lacks} if {
	input.request.phase == "transfer"
	is_set(_assurance_lacks)
}

_after := tables.limit_day("right_to_verify_after")

_agreement_lacks(paper) := kleene.all_of([
	input.request.decision_date > _after,
	kleene.any_of([_sold(line) | some line in lines.live; _paper(line) == paper]),
	kleene.negate(kleene.any_of([_stands(entry) | some entry in papers.of_kinds({paper})])),
])

_assurance_lacks := kleene.all_of([
	lines.kind_moves,
	input.request.kind != "disposal",
	kleene.any_of([_under_clause(line) | some line in lines.live]),
	kleene.negate(papers.for_new_holder(papers.assurances, {"verify"})),
])

_under_clause(line) := kleene.all_of([_sold(line), _signed_after(line)])

# Sold or leased, and an article: technical data and software are articles too.
_sold(line) := kleene.all_of([
	line.item.type in {"article", "technical_data", "software"},
	line.program in {"fms", "eda", "fmcs", "lease"},
	kleene.negate(line.grant),
])

_paper(line) := "lease" if {
	line.program == "lease"
} else := "loa"

_signed_after(line) := line.item.agreement_signed_on > _after if {
	line.item.agreement_signed_on
} else := {sprintf("%s.agreement_signed_on", [line.at])}

_stands(entry) := kleene.all_of([entry.valid, _verifies(entry.paper)])

# An older agreement needs no clause.
default _verifies(_) := false

_verifies(paper) if "verify" in paper.clauses

_verifies(paper) if paper.signed_on <= _after
