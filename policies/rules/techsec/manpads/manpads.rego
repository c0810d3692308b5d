# METADATA
# title: MANPADS transfer controls
# description: |
#   Man-portable air-defense systems, their gripstocks, specific components and
#   technology go from government to government only. The policy's own text was not
#   read for this rule.
package rules.techsec.manpads

import data.lib.flags

rule := {
	"code": "techsec.manpads",
	"effect": "refer",
	"title": "MANPADS transfer controls",
	"citation": "U.S. MANPADS export policy; Wassenaar Elements for MANPADS; 22 CFR 129.4(a)(2)(ii)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State PM, DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].flags", "items[].program"],
}

found contains {
	"lines": numbers,
	"message": "Man-portable air-defense content: government to government only, with enhanced monitoring and the host nation's storage plan.",
	"values": {},
} if {
	input.present.flag.manpads == true
	numbers := flags.carrying("manpads")
	count(numbers) > 0
}

found contains {"unknown": flags.absent} if {
	input.present.flag.unknown == true
	count(flags.absent) > 0
}
