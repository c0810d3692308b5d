# METADATA
# title: Aid for a government that helps a terrorist state
# description: |
#   FAA 620G and 620H withhold assistance from a government that aids a state on the
#   terrorism list or sells it lethal equipment, for the latter until a year after it
#   stops (rows of the table end then). The law speaks of assistance under the Act;
#   financing is asked too, the stricter reading. A waiver has its own report
#   (notification.waiver_report).
package rules.eligibility.aids_terrorist_state

import data.lib.faa
import data.lib.kleene
import data.lib.receiving
import data.lib.tables

rule := {
	"code": "eligibility.aids_terrorist_state",
	"effect": "refer",
	"title": "Aid for a government that helps a terrorist state",
	"citation": "22 USC 2377, 2378 [FAA 620G, 620H]",
	"phases": ["export"],
	"programs": ["eda", "imet", "teams", "fmf", "drawdown", "pko", "incle", "map"],
	"refer_to": "State PM, CT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["aids_terrorist_state"],
	"reads": [
		"funding[].source",
		"items[].authority",
		"items[].funding",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {"lines": numbers, "message": message, "values": {"countries": countries}} if {
	input.request.phase == "export"
	_condition == true
	numbers := kleene.holding(faa.assistance_or_fmf)
	countries := receiving.governments_of(_listed)
	message := sprintf(
		"Recorded as helping a state that supports terrorism: %s. Its assistance is withheld unless the President waives it.",
		[concat(", ", countries)],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "export"
	is_set(_condition)
}

_listed := tables.countries("aids_terrorist_state")

_condition := kleene.all_of([
	count(_listed) > 0,
	faa.any_assistance_or_fmf,
	receiving.government_of(_listed),
])
