# METADATA
# title: Destination control statement
# description: |
#   The invoice of what is re-exported or retransferred in tangible form carries the
#   destination control statement, the country of ultimate destination, the end user and
#   the licence or exemption. Articles are tangible; data, software and services are not
#   taken to be. It is needed when the items move, so where the kind moves them, and at
#   the latest then.
package rules.dcs.control_statement

import data.lib.kleene
import data.lib.licensed
import data.lib.lines
import data.lib.papers

rule := {
	"code": "dcs.control_statement",
	"effect": "missing_document",
	"title": "Destination control statement",
	"citation": "22 CFR 123.9(b)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["transfer"],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"items[].type",
		"kind",
	],
}

found contains {
	"lines": _tangible,
	"message": "The destination control statement is not on file: attach the invoice that carries it (document control_statement).",
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
	lines.kind_moves,
	count(_tangible) > 0,
	kleene.negate(papers.on_file({"control_statement"})),
])

_tangible := [line.number | some line in licensed.live; line.article]
