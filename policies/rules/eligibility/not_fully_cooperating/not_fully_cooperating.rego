# METADATA
# title: Not fully cooperating against terrorism
# description: |
#   Nothing may be sold or licensed for export, in a fiscal year, to a country that
#   is certified by 15 May before it as not cooperating fully against terrorism.
#   That bars sales and licensed transfers by its words, and consents through the
#   test of what the United States would do itself.
package rules.eligibility.not_fully_cooperating

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "eligibility.not_fully_cooperating",
	"effect": "deny",
	"title": "Not fully cooperating against terrorism",
	"citation": "22 USC 2781 [AECA 40A]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "aeca_40a"},
	"due_at_release": [],
	"tables": ["not_fully_cooperating"],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": [], "message": message, "values": {"country": country}} if {
	input.present.usml == true
	_condition == true
	country := parties.recipient.party.country
	message := sprintf("%s is certified as not cooperating fully against terrorism for the fiscal year of the decision date.", [country])
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_listed := tables.countries("not_fully_cooperating")

_condition := kleene.all_of([
	lines.any_usml_or_unknown,
	count(_listed) > 0,
	parties.country_in(parties.recipient, _listed),
])
