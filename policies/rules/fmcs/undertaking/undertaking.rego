# METADATA
# title: Undertaking for the whole contract
# description: |
#   The buyer undertakes to pay the whole contract, ahead of each due date, and the cost
#   of a cancellation (AECA 29). It is due with the signature.
package rules.fmcs.undertaking

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "fmcs.undertaking",
	"effect": "missing_document",
	"title": "Undertaking for the whole contract",
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
	message := "Construction needs the undertaking for the whole contract and for its cancellation (AECA 29): attach it."
}

found contains {"unknown": _missing} if {
	input.present.program.fmcs == true
	is_set(_missing)
}

_missing := kleene.all_of([
	count(_numbers) > 0,
	kleene.negate(papers.on_file({"dependable_undertaking"})),
])

_numbers := [line.number | some line in lines.live; line.program == "fmcs"]
