# METADATA
# title: Licence for a government on the child-soldier list
# description: |
#   The Child Soldiers Prevention Act denies licences for the direct commercial
#   sale of military equipment to a government that the trafficking report of the
#   year lists. A list holds for one fiscal year. A waiver or a reinstatement,
#   told to Congress within 45 days, makes the finding a referral.
package rules.eligibility.child_soldiers_licence

import data.lib.kleene
import data.lib.lines
import data.lib.receiving
import data.lib.tables

rule := {
	"code": "eligibility.child_soldiers_licence",
	"effect": "deny",
	"title": "Licence for a government on the child-soldier list",
	"citation": "22 USC 2370c-1(a), (c)",
	"phases": ["export", "transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "cspa"},
	"due_at_release": [],
	"tables": ["cspa_list"],
	"reads": [
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {"lines": _numbers, "message": message, "values": {"countries": countries}} if {
	input.present.program.dcs == true
	_condition == true
	countries := receiving.governments_of(tables.countries("cspa_list"))
	message := sprintf("On the child-soldier list of the fiscal year: %s.", [concat(", ", countries)])
}

found contains {"unknown": _condition} if {
	input.present.program.dcs == true
	is_set(_condition)
}

_condition := kleene.all_of([
	count(_numbers) > 0,
	receiving.government_of(tables.countries("cspa_list")),
])

_numbers := [line.number |
	some line in lines.live
	line.program == "dcs"
]
