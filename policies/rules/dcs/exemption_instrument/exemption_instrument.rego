# METADATA
# title: Papers of a government exemption
# description: |
#   What the Government furnishes leaves under its own papers and 22 CFR 126.4 or 126.6,
#   not under a licence. Whoever claims one of them shows the letter of offer or the
#   transfer authority. A claim of a paragraph below counts. No field ties a paper to a
#   line, so one on file is enough.
package rules.dcs.exemption_instrument

import data.lib.citations
import data.lib.kleene
import data.lib.licensed
import data.lib.lines
import data.lib.papers

rule := {
	"code": "dcs.exemption_instrument",
	"effect": "missing_document",
	"title": "Papers of a government exemption",
	"citation": "22 CFR 126.4, 126.6 (126.6 from memory)",
	"phases": ["export"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"claims",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
	],
}

found contains {
	"lines": kleene.holding(_furnished),
	"message": "126.4 or 126.6 is claimed without its paper: attach the letter of offer (loa) or the transfer authority (usg_exemption_statement).",
	"values": {"exemptions": _claimed},
} if {
	input.present.block.claims == true
	input.request.phase == "export"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.block.claims == true
	input.request.phase == "export"
	is_set(_condition)
}

_condition := kleene.all_of([
	count(_claimed) > 0,
	kleene.any_of([government | some government in _furnished]),
	kleene.negate(papers.on_file({"loa", "usg_exemption_statement"})),
])

_claimed := {claim | some claim in licensed.exemptions; citations.under_any(claim, {"126.4", "126.6"}) == true}

_furnished := {line.number: line.government | some line in lines.live}
