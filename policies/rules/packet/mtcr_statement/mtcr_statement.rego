# METADATA
# title: Statement of the missile-technology reviewer
# description: |
#   An item of the annex of the Missile Technology Control Regime is reviewed by
#   State ISN before it is sold or passed on. The packet holds what the reviewer
#   says.
package rules.packet.mtcr_statement

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "packet.mtcr_statement",
	"effect": "missing_document",
	"title": "Statement of the missile-technology reviewer",
	"citation": "22 USC 2776; 22 USC 2797; SAMM C3 figures",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State ISN",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].mtcr",
		"items[].program",
	],
}

found contains {
	"lines": _numbers,
	"message": "Lines of the missile-technology annex need the statement of State ISN: attach it (document mtcr_statement).",
	"values": {},
} if {
	input.present.usml == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_numbers := [line.number | some line in lines.usml_or_unknown; _listed(line) == true]

_condition := kleene.all_of([
	kleene.any_of([_listed(line) | some line in lines.usml_or_unknown]),
	kleene.negate(papers.on_file({"mtcr_statement"})),
])

_listed(line) := line.mtcr if {
	is_set(line.mtcr)
} else := line.mtcr in {"category_i", "category_ii"}
