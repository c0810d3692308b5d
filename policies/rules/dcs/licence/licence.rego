# METADATA
# title: Licence or agreement
# description: |
#   Nothing on the Munitions List leaves by commercial sale without a licence or another
#   approval of DDTC, unless an exemption of the ITAR is claimed. An exception of 126.1
#   lifts a policy of denial and is no exemption, nor is a claim that cites no paragraph. A
#   licence on file counts for every licensed line: no field ties it to one. It may come
#   last, before the items leave.
package rules.dcs.licence

import data.lib.kleene
import data.lib.licensed
import data.lib.papers

rule := {
	"code": "dcs.licence",
	"effect": "missing_document",
	"title": "Licence or agreement",
	"citation": "22 USC 2778(b)(2) [AECA 38(b)(2)]; 22 CFR 123.1(a)",
	"phases": ["export"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": [],
	"reads": [
		"claims",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
	],
}

found contains {
	"lines": licensed.numbers,
	"message": "No licence or agreement is on file and no exemption is claimed: attach it before anything leaves (document export_licence).",
	"values": {},
} if {
	input.present.program.dcs == true
	input.request.phase == "export"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.dcs == true
	input.request.phase == "export"
	is_set(_condition)
}

_condition := kleene.all_of([
	count(licensed.numbers) > 0,
	count(licensed.cited) == 0,
	kleene.negate(papers.on_file({"export_licence"})),
])
