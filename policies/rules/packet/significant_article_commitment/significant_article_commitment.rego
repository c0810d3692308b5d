# METADATA
# title: Demilitarize or commit
# description: |
#   The closing text of AECA 3(a) and FAA 505(e): no consent to a significant
#   article unless the holder demilitarizes it first or the receiving country
#   commits itself in writing never to pass it on undemilitarized without consent. A
#   firm cannot commit a country; its government signs. Where both legs are refused,
#   eligibility denies.
package rules.packet.significant_article_commitment

import data.lib.blanket
import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.parties

rule := {
	"code": "packet.significant_article_commitment",
	"effect": "missing_document",
	"title": "Demilitarize or commit",
	"citation": "22 USC 2753(a); 22 USC 2314(e)",
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
		"flags",
		"items[].classification",
		"items[].flags",
		"items[].program",
		"items[].sme",
		"kind",
		"parties[].id",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {
	"lines": [line.number | some line in lines.usml_or_unknown; line.sme == true],
	"message": "Significant military equipment passes on with neither leg of AECA 3(a): let the holder agree to demilitarize it first (flag holder_agrees_to_demilitarize), or attach the written commitment of the receiving country (document retransfer_commitment; for a private recipient host_government_assurance).",
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
	kleene.negate(_own_forces_exercise),
	kleene.negate(blanket.cited),
	kleene.any_of([line.sme | some line in lines.usml_or_unknown]),
	kleene.negate(_demilitarized),
	kleene.negate(_both_refused),
	kleene.negate(_committed),
])

default _own_forces_exercise := false

_own_forces_exercise if {
	input.request.kind == "exercise"
	lines.request_flag("possession_retained")
}

_demilitarized := kleene.any_of([
	lines.request_flag("holder_agrees_to_demilitarize"),
	lines.request_flag("demilitarized_before_transfer"),
])

_both_refused := kleene.all_of([
	lines.request_flag("holder_refuses_to_demilitarize"),
	lines.request_flag("recipient_refuses_commitment"),
])

# With both papers on file the type of the recipient does not matter.
_committed := kleene.any_of([
	kleene.all_of([_country_signed, _host_signed]),
	kleene.all_of([_country_signed, kleene.negate(parties.recipient_private)]),
	kleene.all_of([_host_signed, parties.recipient_private]),
])

_country_signed := papers.of_new_holder({"retransfer_commitment"})

_host_signed := papers.on_file({"host_government_assurance"})
