# METADATA
# title: Demilitarization plan
# description: |
#   Scrap and museum pieces leave military service, and consent rests on how they
#   are made useless for war. The plan names method and witness; a certificate with
#   day and serial numbers follows.
package rules.packet.demilitarization_plan

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "packet.demilitarization_plan",
	"effect": "missing_document",
	"title": "Demilitarization plan",
	"citation": "SAMM C8.8; 22 USC 2753(a)",
	"phases": ["transfer"],
	"programs": [],
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
	"lines": _numbers,
	"message": sprintf("A %s needs a demilitarization plan with method, witness and the later certificate (document demilitarization_plan).", [input.request.kind]),
	"values": {"kind": input.request.kind},
} if {
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_numbers := [line.number | some line in lines.live; line.government == true]

_condition := kleene.all_of([
	input.request.kind in {"disposal", "display"},
	lines.any_government,
	kleene.negate(papers.on_file({"demilitarization_plan"})),
])
