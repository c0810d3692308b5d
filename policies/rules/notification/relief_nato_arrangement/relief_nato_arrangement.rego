# METADATA
# title: "NATO arrangement: no notification"
# description: |
#   22 USC 2753(d)(4)(C): arrangements among NATO members, or between NATO and a member,
#   for cooperative cross-servicing, or for lead-nation procurement whose certification
#   under section 36(b) named the transferees, are not certified again. The five
#   partners are not covered, nor is a firm in a member country. Consent is needed all
#   the same.
package rules.notification.relief_nato_arrangement

import data.lib.section3d

rule := {
	"code": "notification.relief_nato_arrangement",
	"effect": "info",
	"title": "NATO arrangement: no notification",
	"citation": "22 USC 2753(d)(4)(C) [AECA 3(d)(4)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["nato_members", "nato_organizations"],
	"reads": [
		"arrangement.kind",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {
	"lines": [line.number | some line in section3d.concerned],
	"message": "Holder and recipient are NATO members, or NATO, under an arrangement of AECA 3(d)(4)(C): no certification is due, but consent is.",
	"values": {},
} if {
	input.request.phase == "transfer"
	section3d.relief_nato_arrangement == true
}

found contains {"unknown": section3d.relief_nato_arrangement} if {
	input.request.phase == "transfer"
	is_set(section3d.relief_nato_arrangement)
}
