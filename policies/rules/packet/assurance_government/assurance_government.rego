# METADATA
# title: Assurance of the receiving government
# description: |
#   AECA 3(a) lets an item pass on only when the new holder undertakes to have it
#   used by its own officers, employees and agents, not to transfer it without
#   consent, to use it for the stated purpose alone and to protect it as the United
#   States would.
package rules.packet.assurance_government

import data.lib.blanket
import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.parties

rule := {
	"code": "packet.assurance_government",
	"effect": "missing_document",
	"title": "Assurance of the receiving government",
	"citation": "22 USC 2753(a); SAMM Figure C5.F17",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"arrangement.blanket_ref",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].party",
		"documents[].signed_on",
		"items[].program",
		"kind",
		"parties[].id",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {
	"lines": [],
	"message": "The receiving government has not signed the end-use, retransfer and security undertakings: attach its end-use assurance (document eua with its party) or its blanket assurance (document blanket_assurance).",
	"values": {},
} if {
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_kinds := {
	"sale", "grant", "temporary", "mro", "cross_servicing", "lead_nation",
	"change_of_end_use", "data_release", "training_reuse",
}

_condition := kleene.all_of([
	lines.any_government_or_unknown,
	input.request.kind in _kinds,
	kleene.negate(blanket.cited),
	parties.type_in(parties.recipient, {"government", "international_org"}),
	kleene.negate(papers.of_new_holder({"eua"})),
	kleene.negate(papers.for_new_holder({"blanket_assurance"}, set())),
])
