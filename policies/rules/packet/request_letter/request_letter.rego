# METADATA
# title: Letter of the holding government
# description: |
#   The consent is given to the government that holds the items, on its own request.
#   A firm cannot start a transfer of items that the United States furnished.
package rules.packet.request_letter

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.parties

rule := {
	"code": "packet.request_letter",
	"effect": "missing_document",
	"title": "Letter of the holding government",
	"citation": "State TPT practice; State questionnaire",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].party",
		"documents[].signed_by",
		"documents[].signed_on",
		"items[].program",
		"parties[].type",
	],
}

found contains {
	"lines": [],
	"message": "No signed request of the holding government is on file: attach its note or ministry letter to PM/RSAT (document request_letter with signed_by). A letter of a firm does not count.",
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
	lines.any_government_or_unknown,
	kleene.negate(kleene.any_of([_counts(entry) | some entry in papers.of_kinds({"request_letter"})])),
])

_counts(entry) := kleene.all_of([
	entry.valid,
	object.get(entry.paper, "signed_by", "") != "",
	kleene.negate(_of_a_firm(entry.paper)),
])

_of_a_firm(paper) := kleene.any_of([parties.type_in(entry, {"private", "individual"}) |
	some entry in parties.all
	entry.party.id == paper.party
])
