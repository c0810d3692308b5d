# METADATA
# title: Declaration of excess missing
# description: |
#   An article is excess when DoD or the Coast Guard own it, it is above the approved
#   acquisition and retention stock of all components, and it was not bought in
#   anticipation of aid or of a sale. The owner declares so.
package rules.eda.excess_declaration

import data.lib.excess
import data.lib.kleene
import data.lib.papers

rule := {
	"code": "eda.excess_declaration",
	"effect": "missing_document",
	"title": "Declaration of excess missing",
	"citation": "22 USC 2403(g) [FAA 644(g)]",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
	],
}

found contains {
	"lines": excess.numbers,
	"message": "Nobody declares the articles excess: attach the declaration of the owner (document excess_declaration).",
	"values": {},
} if {
	input.present.program.eda == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.eda == true
	is_set(_condition)
}

_condition := kleene.all_of([count(excess.articles) > 0, kleene.negate(papers.on_file({"excess_declaration"}))])
