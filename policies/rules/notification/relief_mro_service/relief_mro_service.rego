# METADATA
# title: "Repair services: no notification"
# description: |
#   22 USC 2753(d)(4)(A): maintenance, repair and overhaul services, and the parts used
#   in them, are not certified to Congress when the capability does not rise above the
#   original specification. Consent is needed all the same.
package rules.notification.relief_mro_service

import data.lib.section3d

rule := {
	"code": "notification.relief_mro_service",
	"effect": "info",
	"title": "Repair services: no notification",
	"citation": "22 USC 2753(d)(4)(A) [AECA 3(d)(4)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].flags",
		"items[].program",
		"items[].type",
		"kind",
		"work.capability_increase",
		"work.purpose",
	],
}

found contains {
	"lines": [line.number | some line in section3d.concerned],
	"message": "Repair services and their parts without more capability: no certification under AECA 3(d) is due, but consent is.",
	"values": {},
} if {
	input.request.kind == "mro"
	section3d.relief_mro_service == true
}

found contains {"unknown": section3d.relief_mro_service} if {
	input.request.kind == "mro"
	is_set(section3d.relief_mro_service)
}
