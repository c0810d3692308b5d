# METADATA
# title: Arrangement for a site of U.S. forces
# description: |
#   Work on an installation of U.S. forces needs a technical arrangement that Defense
#   (Plans and Posture) has reviewed, while State reviews the request (SAMM appendix 8,
#   design and construction).
package rules.fmcs.us_installation

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "fmcs.us_installation",
	"effect": "missing_document",
	"title": "Arrangement for a site of U.S. forces",
	"citation": "SAMM appendix 8, design and construction",
	"phases": ["export"],
	"programs": ["fmcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["construction.flags", "decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.block.construction == true
	_missing == true
	message := "Work on a U.S. installation needs the reviewed technical arrangement: attach it."
}

found contains {"unknown": _missing} if {
	input.present.block.construction == true
	is_set(_missing)
}

_missing := kleene.all_of([
	count(_numbers) > 0,
	"us_installation" in object.get(input.request, ["construction", "flags"], []),
	kleene.negate(papers.on_file({"technical_arrangement"})),
])

_numbers := [line.number | some line in lines.live; line.program == "fmcs"]
