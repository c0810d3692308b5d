# METADATA
# title: A private party takes part
# description: |
#   A request names whoever takes part and is no officer or employee of the requester, as
#   contractors, assemblers and agents, so that the review of a third party begins early.
#   A freight forwarder alone is excepted: only that is an agent (parties.agent_claim).
#   The text may be read to except all four; this is the stricter reading. Nothing tells
#   an officer or employee of the requester apart, so every person counts.
package rules.fms.third_party_in_request

import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "fms.third_party_in_request",
	"effect": "refer",
	"title": "A private party takes part",
	"citation": "SAMM C5.1.2(5)",
	"phases": ["export"],
	"programs": ["fms", "fmcs"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "parties[].roles", "parties[].type"],
}

found contains {"lines": _numbers, "message": message, "values": {"parties": parties_}} if {
	input.version == 1
	count(_numbers) > 0
	parties_ := sort([entry.party.id | some entry in _others; _private(entry) == true])
	count(parties_) > 0
	message := sprintf("Not of the requester: %s. State begins the review of a third party early.", [concat(", ", parties_)])
}

found contains {"unknown": fields} if {
	input.version == 1
	count(_numbers) > 0
	fields := kleene.lacking([_private(entry) | some entry in _others])
	count(fields) > 0
}

_numbers := [line.number | some line in lines.live; line.program in {"fms", "fmcs"}]

_others := {entry |
	some entry in parties.all
	some role in entry.party.roles
	role != "freight_forwarder"
}

_private(entry) := parties.type_in(entry, {"individual", "private"})
