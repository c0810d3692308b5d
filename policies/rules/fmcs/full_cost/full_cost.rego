# METADATA
# title: Agreement to pay full cost
# description: |
#   Construction is sold at full cost in dollars, paid before government staff works
#   (AECA 29). The agreement is due with the signature.
package rules.fmcs.full_cost

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "fmcs.full_cost",
	"effect": "missing_document",
	"title": "Agreement to pay full cost",
	"citation": "22 USC 2769 [AECA 29]",
	"phases": ["export"],
	"programs": ["fmcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmcs == true
	_missing == true
	message := "Construction is paid at full cost and in advance (AECA 29): attach the agreement."
}

found contains {"unknown": _missing} if {
	input.present.program.fmcs == true
	is_set(_missing)
}

_missing := kleene.all_of([
	count(_numbers) > 0,
	kleene.negate(papers.on_file({"full_cost_agreement"})),
])

_numbers := [line.number | some line in lines.live; line.program == "fmcs"]
