# METADATA
# title: Assurance of a private holder
# description: |
#   A firm or a person gives its own undertakings. For significant military
#   equipment its government stands behind them, as the DSP-83 does for licences (22
#   CFR 123.10(c)), except where a demilitarized piece goes on display.
package rules.packet.assurance_private

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.parties

rule := {
	"code": "packet.assurance_private",
	"effect": "missing_document",
	"title": "Assurance of a private holder",
	"citation": "State TPT practice; 22 CFR 123.10(c) by analogy",
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
	"lines": [],
	"message": "The private recipient has not signed its undertakings: attach its assurance (document eua_private).",
	"values": {},
} if {
	input.request.phase == "transfer"
	_applies == true
	_own_lacking == true
}

found contains {
	"lines": [line.number | some line in lines.usml_or_unknown; line.sme == true],
	"message": "Significant military equipment goes to a private recipient and its government has not vouched for it: attach that government's assurance (document host_government_assurance).",
	"values": {},
} if {
	input.request.phase == "transfer"
	_applies == true
	_host_lacking == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([_applies, kleene.any_of([_own_lacking, _host_lacking])])

_applies := kleene.all_of([lines.any_usml_or_unknown, parties.recipient_private])

_own_lacking := kleene.negate(papers.for_new_holder({"eua_private"}, set()))

_host_lacking := kleene.all_of([
	kleene.negate(_demilitarized_display),
	kleene.any_of([line.sme | some line in lines.usml_or_unknown]),
	kleene.negate(papers.on_file({"host_government_assurance"})),
])

default _demilitarized_display := false

_demilitarized_display if {
	input.request.kind == "display"
	lines.request_flag("demilitarized_before_transfer")
}
