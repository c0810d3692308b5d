# METADATA
# title: Low-observable content present
# description: |
#   Low-observable and counter-low-observable technology has a release body of its
#   own. The directives were not read for this rule.
package rules.techsec.low_observable

import data.lib.flags

rule := {
	"code": "techsec.low_observable",
	"effect": "refer",
	"title": "Low-observable content present",
	"citation": "DoDD 5111.21; DoDI S-5230.28",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "DoD LO/CLO committee",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].flags", "items[].program"],
}

found contains {
	"lines": numbers,
	"message": "Low-observable content: the tri-service LO/CLO committee decides on its release.",
	"values": {},
} if {
	input.present.flag.low_observable == true
	numbers := flags.carrying("low_observable")
	count(numbers) > 0
}

found contains {"unknown": flags.absent} if {
	input.present.flag.unknown == true
	count(flags.absent) > 0
}
