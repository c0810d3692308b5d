# METADATA
# title: Handling of classified items
# description: |
#   Classified items move between governments under a security agreement and through
#   government channels (32 CFR 117.19). The plan says which agreement and which
#   way.
package rules.packet.classified_security

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "packet.classified_security",
	"effect": "missing_document",
	"title": "Handling of classified items",
	"citation": "32 CFR 117.19; 22 USC 2753(a)(3)",
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
		"items[].classification",
		"items[].program",
	],
}

found contains {
	"lines": _numbers,
	"message": "Classified lines move without a security plan: attach the security agreement relied on and the plan of transport through government channels (document classified_security).",
	"values": {},
} if {
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_numbers := [line.number | some line in lines.usml_or_unknown; line.classified == true]

_condition := kleene.all_of([
	kleene.any_of([line.classified | some line in lines.usml_or_unknown]),
	kleene.negate(papers.on_file({"classified_security"})),
])
