# METADATA
# title: Claim to act as agent of the holder
# description: |
#   AECA 3(a)(2) lets the holder's agent have the item without a transfer. For
#   items of government origin only a recognised freight forwarder counts as such
#   (SAMM C8.7.2); a contractor, a depot, a museum or a bank is a third party. Who
#   is an agent in law is for counsel, and until then every other claim is treated
#   as that of a third party.
package rules.parties.agent_claim

import data.lib.lines
import data.lib.parties

rule := {
	"code": "parties.agent_claim",
	"effect": "refer",
	"title": "Claim to act as agent of the holder",
	"citation": "22 USC 2753(a)(2); SAMM C8.7.2",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT, State L",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["parties[].agent_of_holder", "parties[].roles"],
}

found contains {"lines": [], "message": message, "values": values} if {
	input.request.phase == "transfer"
	count(lines.live) > 0
	some entry in parties.all
	entry.party.agent_of_holder in {"asserted", "confirmed"}
	not "freight_forwarder" in entry.party.roles
	values := {"party": entry.party.id, "agent_of_holder": entry.party.agent_of_holder}
	message := sprintf(
		"Party %s is claimed to be the holder's agent (%s) and is no freight forwarder: it is treated as a third party.",
		[values.party, values.agent_of_holder],
	)
}
