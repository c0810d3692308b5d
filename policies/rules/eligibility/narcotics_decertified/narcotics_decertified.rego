# METADATA
# title: Recipient that failed on counternarcotics
# description: |
#   A country that failed demonstrably on counternarcotics gets no United States
#   assistance, and that word covers sales and financing. A consent is neither, so
#   a person weighs it. The table leaves out countries for which a vital national
#   interest was found.
package rules.eligibility.narcotics_decertified

import data.lib.parties
import data.lib.receiving
import data.lib.tables

rule := {
	"code": "eligibility.narcotics_decertified",
	"effect": "refer",
	"title": "Recipient that failed on counternarcotics",
	"citation": "22 USC 2291(e)(4)(B) [FAA 481]; 22 USC 2291j [FAA 490]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State INL",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["narcotics_decertified"],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": [], "message": message, "values": {"country": country}} if {
	input.present.usml == true
	_condition == true
	country := parties.recipient.party.country
	message := sprintf(
		"%s failed demonstrably on counternarcotics, and no vital national interest is recorded.",
		[country],
	)
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_listed := tables.countries("narcotics_decertified")

_condition := receiving.recipient_in(_listed)
