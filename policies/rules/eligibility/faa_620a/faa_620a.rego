# METADATA
# title: Foreign aid for a terrorism-listed country
# description: |
#   FAA 620A: no assistance under the Act and no financing for a country whose
#   government has repeatedly supported international terrorism. The bar is on the
#   country, so it reaches whoever receives there. A waiver with its report makes the
#   finding a referral; it does not lift AECA 40 (eligibility.state_sponsor).
package rules.eligibility.faa_620a

import data.lib.faa
import data.lib.kleene
import data.lib.tables

rule := {
	"code": "eligibility.faa_620a",
	"effect": "deny",
	"title": "Foreign aid for a terrorism-listed country",
	"citation": "22 USC 2371 [FAA 620A]",
	"phases": ["export"],
	"programs": ["eda", "imet", "teams", "fmf", "drawdown", "pko", "incle", "map"],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "faa_620a"},
	"due_at_release": [],
	"tables": ["state_sponsors_of_terrorism"],
	"reads": [
		"funding[].source",
		"items[].authority",
		"items[].funding",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {"lines": numbers, "message": message, "values": {"countries": countries}} if {
	input.request.phase == "export"
	_condition == true
	numbers := kleene.holding(faa.assistance_or_fmf)
	countries := faa.reached(_listed)
	message := sprintf(
		"Assistance for a country that supports terrorism on the decision date: %s. Only a waiver under FAA 620A(d) reopens it.",
		[concat(", ", countries)],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "export"
	is_set(_condition)
}

_listed := tables.countries("state_sponsors_of_terrorism")

_condition := kleene.all_of([faa.any_assistance_or_fmf, faa.reaches(_listed)])
