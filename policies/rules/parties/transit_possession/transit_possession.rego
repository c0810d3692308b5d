# METADATA
# title: Possession by an intermediary on the way
# description: |
#   A forwarder, broker, agent, carrier, contractor or consignee who holds the
#   item on the way holds it like anybody else: each needs an assurance of its
#   own, and a third country on the way is one more transfer.
package rules.parties.transit_possession

import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "parties.transit_possession",
	"effect": "refer",
	"title": "Possession by an intermediary on the way",
	"citation": "22 CFR 126.1(b), part 129; State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT or PM/DDTC",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["parties[].country", "parties[].roles", "parties[].takes_possession"],
}

found contains {"lines": [], "message": message, "values": values} if {
	input.request.phase == "transfer"
	count(lines.live) > 0
	some entry in parties.intermediaries
	_possession(entry) == true
	values := {"party": entry.party.id, "country": object.get(entry.party, "country", "")}
	message := sprintf(
		"Intermediary %s takes possession on the way: it needs an assurance of its own, and a third country on the way is one more transfer.",
		[entry.party.id],
	)
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	count(lines.live) > 0
	some entry in parties.intermediaries
	fields := _possession(entry)
	is_set(fields)
}

_possession(entry) := kleene.equals(
	entry.party,
	"takes_possession",
	entry.at,
	true,
)
