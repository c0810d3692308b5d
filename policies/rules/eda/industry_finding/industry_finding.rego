# METADATA
# title: Finding on industry missing for a sale
# description: |
#   Before excess articles are sold, it is found that the sale does not harm U.S.
#   industry, above all its chances to sell new or used equipment to the same country.
#   The Bureau of Industry and Security advises, the Director of DSCA decides. For
#   grants it is one of the six findings.
package rules.eda.industry_finding

import data.lib.excess
import data.lib.kleene
import data.lib.papers

rule := {
	"code": "eda.industry_finding",
	"effect": "missing_document",
	"title": "Finding on industry missing for a sale",
	"citation": "22 USC 2761(k) [AECA 21(k)]",
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
		"items[].authority",
		"items[].program",
	],
}

found contains {
	"lines": excess.sold_numbers,
	"message": "Excess articles are sold without a finding on U.S. industry: attach it (document industry_finding).",
	"values": {},
} if {
	input.present.program.eda == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.eda == true
	is_set(_condition)
}

_condition := kleene.all_of([excess.sold, kleene.negate(papers.on_file({"industry_finding"}))])
