# METADATA
# title: Country with priority in delivery
# description: |
#   Excess articles are delivered first to members on the southern and south-eastern
#   flank of NATO, to major non-NATO allies there, to Taiwan and to the Philippines
#   (table eda_priority). An organization is none of them.
package rules.eda.priority

import data.lib.excess
import data.lib.kleene
import data.lib.parties

rule := {
	"code": "eda.priority",
	"effect": "info",
	"title": "Country with priority in delivery",
	"citation": "22 USC 2321j(c)(2) [FAA 516(c)(2)]",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["eda_priority"],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": excess.numbers, "message": message, "values": {"country": country}} if {
	input.present.program.eda == true
	_condition == true
	country := parties.recipient.party.country
	message := sprintf("%s has priority in the delivery of excess articles.", [country])
}

found contains {"unknown": _condition} if {
	input.present.program.eda == true
	is_set(_condition)
}

_condition := kleene.all_of([count(excess.articles) > 0, parties.recipient_listed("eda_priority")])
