# METADATA
# title: Allocation worksheet missing
# description: |
#   Whoever allocates excess articles fills in a worksheet: no marketing effort of U.S.
#   firms is known, Guard and Reserve do not need them, the missile-technology
#   statement, the justification of each country, valid letters of request, grant or
#   sale.
package rules.eda.worksheet

import data.lib.excess
import data.lib.kleene
import data.lib.papers

rule := {
	"code": "eda.worksheet",
	"effect": "missing_document",
	"title": "Allocation worksheet missing",
	"citation": "SAMM Figure C11.F4",
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
	"message": "The allocation of the excess articles is not worked out: attach the worksheet (document eda_worksheet).",
	"values": {},
} if {
	input.present.program.eda == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.eda == true
	is_set(_condition)
}

_condition := kleene.all_of([count(excess.articles) > 0, kleene.negate(papers.on_file({"eda_worksheet"}))])
