# METADATA
# title: Documents of the purchase
# description: |
#   A permanent transfer of licensed items is asked for with the order, the contract or
#   a letter of intent. A sale counts as permanent whatever else is said of it.
package rules.dcs.purchase_documents

import data.lib.kleene
import data.lib.licensed
import data.lib.papers

rule := {
	"code": "dcs.purchase_documents",
	"effect": "missing_document",
	"title": "Documents of the purchase",
	"citation": "22 CFR 123.1(c)(4)",
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
		"items[].program",
		"kind",
	],
}

found contains {
	"lines": licensed.numbers,
	"message": "No document of the purchase is on file: attach the order, contract or letter of intent (document purchase_document).",
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
	input.request.kind == "sale",
	count(licensed.numbers) > 0,
	kleene.negate(papers.on_file({"purchase_document"})),
])
