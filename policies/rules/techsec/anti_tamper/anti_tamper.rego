# METADATA
# title: Anti-tamper or critical program information
# description: |
#   Protected items may leave only in the variant built for export to that
#   recipient. The directive was not read for this rule.
package rules.techsec.anti_tamper

import data.lib.flags

rule := {
	"code": "techsec.anti_tamper",
	"effect": "refer",
	"title": "Anti-tamper or critical program information",
	"citation": "DoDD 5200.47E",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "Anti-Tamper Executive Agent",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].flags", "items[].program"],
}

found contains {
	"lines": numbers,
	"message": "Anti-tamper protection: the configuration must be the recipient's export variant.",
	"values": {},
} if {
	input.present.flag.anti_tamper == true
	numbers := flags.carrying("anti_tamper")
	count(numbers) > 0
}

found contains {"unknown": flags.absent} if {
	input.present.flag.unknown == true
	count(flags.absent) > 0
}
