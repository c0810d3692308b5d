# METADATA
# title: Outside the blanket consent
# description: |
#   A blanket consent covers the participants that it names and nobody else. Whether
#   items and case match it too is seen from the record of the consent, which a
#   person checks.
package rules.kind.blanket_out_of_scope

import data.lib.arrangement
import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "kind.blanket_out_of_scope",
	"effect": "refer",
	"title": "Outside the blanket consent",
	"citation": "SAMM C5, Figure C5.F17",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"arrangement.blanket_parties",
		"arrangement.blanket_ref",
		"parties[].country",
		"parties[].organization",
	],
}

found contains {"lines": [], "message": message, "values": values} if {
	input.request.phase == "transfer"
	_condition == true
	values := {
		"recipient": parties.code(parties.recipient),
		"blanket_ref": input.request.arrangement.blanket_ref,
		"blanket_parties": arrangement.blanket_parties,
	}
	message := sprintf("Blanket consent %s does not name %s among its participants (%s).", [
		values.blanket_ref,
		values.recipient,
		concat(", ", values.blanket_parties),
	])
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	count(lines.live) > 0,
	arrangement.blanket_given,
	kleene.negate(arrangement.recipient_in_blanket),
])
