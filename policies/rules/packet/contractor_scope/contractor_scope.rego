# METADATA
# title: Scope of the contractor
# description: |
#   Repair and storage put the item and its data in the hands of a contractor. The
#   contract says what it does, where, with which data, until when, and what becomes
#   of the item and the scrap.
package rules.packet.contractor_scope

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.parties

rule := {
	"code": "packet.contractor_scope",
	"effect": "missing_document",
	"title": "Scope of the contractor",
	"citation": "State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"kind",
		"parties[].roles",
		"parties[].takes_possession",
	],
}

found contains {
	"lines": [],
	"message": "A contractor works on or stores the items: attach the scope of its contract with site, data, duration and return (document contractor_scope).",
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
	lines.any_usml_or_unknown,
	kleene.any_of(array.concat(
		[input.request.kind == "mro"],
		[_holds(entry) | some entry in parties.having("contractor")],
	)),
	kleene.negate(papers.on_file({"contractor_scope"})),
])

_holds(entry) := kleene.field(entry.party, "takes_possession", entry.at)
