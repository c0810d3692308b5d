# METADATA
# title: Undertaking to pay for new procurement
# description: |
#   Items that are bought for the sale are bought only on the buyer's undertaking to pay
#   in advance of need (AECA 22). It is due with the signature.
package rules.fms.dependable_undertaking

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "fms.dependable_undertaking",
	"effect": "missing_document",
	"title": "Undertaking to pay for new procurement",
	"citation": "22 USC 2762(a) [AECA 22(a)]",
	"phases": ["export"],
	"programs": ["fms"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].authority", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fms == true
	_missing == true
	message := "New procurement needs the undertaking to pay in advance (AECA 22(a)): attach it."
}

found contains {"unknown": _missing} if {
	input.present.program.fms == true
	is_set(_missing)
}

_missing := kleene.all_of([
	kleene.any_of([bought | some bought in _bought]),
	kleene.negate(papers.on_file({"dependable_undertaking"})),
])

_numbers := [line.number | some line in lines.live; _bought[line.number] == true]

_bought := {line.number: kleene.equals(line.item, "authority", line.at, "aeca_22") |
	some line in lines.live
	line.program == "fms"
}
