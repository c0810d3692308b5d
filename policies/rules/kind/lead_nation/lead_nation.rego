# METADATA
# title: Covered by a blanket consent
# description: |
#   A lead nation or its agency passes on what it bought to the participants that a
#   blanket consent names. Separate advance consent is due only from the levels of
#   table thresholds; below them a quarterly report is.
package rules.kind.lead_nation

import data.lib.arrangement
import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "kind.lead_nation",
	"effect": "info",
	"title": "Covered by a blanket consent",
	"citation": "SAMM C5, Figure C5.F17",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["thresholds"],
	"reads": [
		"arrangement.blanket_parties",
		"arrangement.blanket_ref",
		"kind",
		"parties[].country",
		"parties[].organization",
	],
}

found contains {"lines": [], "message": message, "values": values} if {
	input.request.kind == "lead_nation"
	_condition == true
	values := {
		"recipient": parties.code(parties.recipient),
		"blanket_ref": input.request.arrangement.blanket_ref,
		"levels_usd": _levels,
	}
	message := sprintf(
		"Blanket consent %s names %s: separate consent is due from %s of acquisition cost; below it, a quarterly report.",
		[values.blanket_ref, values.recipient, concat(" or ", [text |
			some item_class, amount in _levels
			text := sprintf("$%d (%s)", [amount, item_class])
		])],
	)
}

found contains {"unknown": _condition} if {
	input.request.kind == "lead_nation"
	is_set(_condition)
}

_condition := kleene.all_of([
	count(lines.live) > 0,
	arrangement.blanket_given,
	arrangement.recipient_in_blanket,
])

_levels := {row.item_class: row.amount_usd |
	some row in tables.in_force("thresholds")
	row.provision == "lead_nation_blanket"
	row.group == _group
}

# An organization is taken to be the lead nation's own agency, a country a participant.
_group := "lead_organization" if {
	parties.recipient.party.organization
} else := "participant"
