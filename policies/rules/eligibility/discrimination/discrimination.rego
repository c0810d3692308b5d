# METADATA
# title: Recipient that excludes U.S. persons
# description: |
#   AECA 5 and FAA 505(g): no sale, credit or grant where the recipient keeps persons of
#   the United States out for their race, religion, national origin or sex. The
#   responsible office records such cases in the table; a person weighs them.
package rules.eligibility.discrimination

import data.lib.kleene
import data.lib.parties
import data.lib.receiving
import data.lib.tables

rule := {
	"code": "eligibility.discrimination",
	"effect": "refer",
	"title": "Recipient that excludes U.S. persons",
	"citation": "22 USC 2755 [AECA 5]; 22 USC 2314(g) [FAA 505(g)]",
	"phases": ["export"],
	"programs": [],
	"refer_to": "State PM",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["discrimination"],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": [], "message": message, "values": {"country": country}} if {
	input.present.usml == true
	_condition == true
	country := parties.recipient.party.country
	message := sprintf("%s is recorded as keeping out U.S. persons by race, religion, national origin or sex.", [country])
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_listed := tables.countries("discrimination")

_condition := kleene.all_of([
	input.request.phase == "export",
	count(_listed) > 0,
	receiving.recipient_in(_listed),
])
