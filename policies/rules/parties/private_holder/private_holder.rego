# METADATA
# title: Private recipient
# description: |
#   A transfer to a firm or a person needs consent like any other, also inside the
#   holder's own country (AECA 3(a)(2)). It takes a private assurance, for
#   significant military equipment that of the host government too, and screened
#   parties. Which notification class a private firm of a NATO member or partner
#   has is a question for counsel.
package rules.parties.private_holder

import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "parties.private_holder",
	"effect": "refer",
	"title": "Private recipient",
	"citation": "22 USC 2753(a)(2); State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT or PM/DDTC",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["parties[].type"],
}

found contains {"lines": [], "message": message, "values": values} if {
	input.request.phase == "transfer"
	_condition == true
	values := {"party": parties.recipient.party.id, "type": parties.recipient.party.type}
	message := sprintf("Recipient %s is %s: a private holder needs a review of its own.", [values.party, _called[values.type]])
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_called := {"private": "a firm", "individual": "a person"}

_condition := kleene.all_of([count(lines.live) > 0, parties.recipient_private])
