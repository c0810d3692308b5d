# METADATA
# title: Attache consultation not recorded
# description: |
#   FAA 547: the people to be trained are selected in consultation with the U.S. defense
#   attache in the country. The paper records that he was asked.
package rules.imet.attache_consultation

import data.lib.kleene
import data.lib.papers
import data.lib.training

rule := {
	"code": "imet.attache_consultation",
	"effect": "missing_document",
	"title": "Attache consultation not recorded",
	"citation": "22 USC 2347f [FAA 547]",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"decision_date",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
	],
}

found contains {
	"lines": training.imet_lines,
	"message": "Nothing shows that the U.S. defense attache was consulted on the selection: send document attache_consultation.",
	"values": {},
} if {
	input.present.program.imet == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.imet == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	kleene.negate(papers.on_file({"attache_consultation"})),
])
