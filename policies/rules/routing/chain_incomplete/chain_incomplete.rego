# METADATA
# title: Chain of custody incomplete
# description: |
#   The consent office must see whose undertakings bind the item: an unbroken chain
#   from the first recipient, who got it from the United States, to the present
#   holder, in order of days, each hop with the reference of its consent. A hop that
#   is known to lack consent is another rule's case.
package rules.routing.chain_incomplete

import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "routing.chain_incomplete",
	"effect": "missing_document",
	"title": "Chain of custody incomplete",
	"citation": "22 USC 2753(a) [AECA 3(a)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"custody[].consent_reference",
		"custody[].holder",
		"custody[].received_on",
		"custody[].without_consent",
		"decision_date",
		"items[].program",
		"parties[].country",
		"parties[].id",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {"lines": [], "message": message, "values": {"gaps": _gaps}} if {
	input.request.phase == "transfer"
	_condition == true
	message := sprintf(
		"The chain of custody is not shown without a gap (%d found; %s). State every hop with its day and consent (field custody).",
		[count(_gaps), min(_gaps)],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	lines.any_government_or_unknown,
	kleene.any_of(array.concat(
		[count(_gaps) > 0, _other_holder],
		[_day_lacking(i, hop) | some i, hop in _chain],
	)),
])

_chain := object.get(input.request, "custody", [])

_gaps contains "no hop is stated" if count(_chain) == 0

_gaps contains sprintf("hop %d (%s) has no consent reference", [i + 1, hop.holder]) if {
	some i, hop in _chain
	object.get(hop, "consent_reference", "") == ""
	not hop.without_consent
}

_gaps contains sprintf("hop %d (%s) was received on %s, hop %d on %s", [i + 1, hop.holder, hop.received_on, i, before.received_on]) if {
	some i, hop in _chain
	before := _chain[i - 1]
	hop.received_on < before.received_on
}

_gaps contains sprintf("hop %d (%s) is received on %s, after %s", [i + 1, hop.holder, hop.received_on, input.request.decision_date]) if {
	some i, hop in _chain
	hop.received_on > input.request.decision_date
}

_gaps contains sprintf("it ends at %s, not at the holder %s", [_last, parties.holder.party.id]) if _other_holder == true

_last := _chain[count(_chain) - 1].holder

# A hop names its holder by party, by country or by organization.
default _other_holder := false

_other_holder := fields if {
	not _last in {parties.holder.party.id, object.get(parties.holder.party, "organization", "")}
	fields := kleene.negate(parties.country_in(parties.holder, {_last}))
}

_day_lacking(i, hop) := false if {
	hop.received_on
} else := {sprintf("custody[%d].received_on", [i])}
