# METADATA
# title: Transfer needs prior written consent
# description: |
#   The President's prior written consent is needed before title, possession or use
#   passes to anyone who is not an officer, employee or agent of the present holder.
#   Articles, related training, services and technical data are all covered; that it
#   is temporary or free of charge changes nothing.
package rules.routing.consent_for_transfer

import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "routing.consent_for_transfer",
	"effect": "info",
	"title": "Transfer needs prior written consent",
	"citation": "22 USC 2753(a)(2); 22 USC 2314(a)(1)(A)-(B)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT or PM/DDTC",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"flags",
		"items[].program",
		"kind",
		"parties[].agent_of_holder",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.request.phase == "transfer"
	_passes == true
	count(_numbers) > 0
	values := {"kind": input.request.kind, "recipient": parties.recipient.party.id}
	message := sprintf(
		"Title, possession or use passes to party %s, who is outside the present holder: prior written consent is needed (kind %s).",
		[values.recipient, values.kind],
	)
}

found contains {"unknown": _unknown} if {
	input.request.phase == "transfer"
	count(_unknown) > 0
}

_numbers := [line.number | some line in lines.live; line.consent == true]

_unknown := {field |
	some line in lines.live
	some field in kleene.all_of([_passes, line.consent])
}

_passes := kleene.all_of([lines.kind_moves, _possession_passes, _outsider])

# On an exercise the holder's own forces may keep the item in their hands.
default _possession_passes := true

_possession_passes := false if {
	input.request.kind == "exercise"
	lines.request_flag("possession_retained")
}

_outsider := kleene.negate(kleene.any_of([
	"holder" in parties.recipient.party.roles,
	object.get(parties.recipient.party, "agent_of_holder", "") == "confirmed",
	kleene.all_of([_same_country, parties.recipient_government, parties.type_in(parties.holder, {"government"})]),
]))

_same_country := false if {
	parties.recipient.party.country != parties.holder.party.country
} else := false if {
	parties.recipient.party.organization
} else := false if {
	parties.holder.party.organization
} else := fields if {
	fields := {sprintf("%s.country", [entry.at]) |
		some entry in [parties.holder, parties.recipient]
		not entry.party.country
	}
	count(fields) > 0
} else := true
