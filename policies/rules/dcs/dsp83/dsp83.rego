# METADATA
# title: Nontransfer and use certificate
# description: |
#   Significant military equipment and classified articles, technical data included, need
#   form DSP-83, signed by the foreign consignee, the foreign end user and the applicant.
#   First exports under 126.5 and 126.7 go without it; a later transfer does not.
package rules.dcs.dsp83

import data.lib.kleene
import data.lib.licensed
import data.lib.papers

rule := {
	"code": "dcs.dsp83",
	"effect": "missing_document",
	"title": "Nontransfer and use certificate",
	"citation": "22 CFR 123.10(a), 123.1(c)(5)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].classification",
		"items[].flags",
		"items[].program",
		"items[].sme",
		"items[].type",
	],
}

found contains {
	"lines": kleene.holding(_significant),
	"message": "Significant or classified items: attach form DSP-83, signed by consignee, end user and applicant (document dsp83).",
	"values": {},
} if {
	input.present.program.dcs == true
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.dcs == true
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	kleene.any_of([significant | some significant in _significant]),
	kleene.negate(papers.on_file({"dsp83"})),
])

_significant := {line.number: line.sme | some line in licensed.live}
