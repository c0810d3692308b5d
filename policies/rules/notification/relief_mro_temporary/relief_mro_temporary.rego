# METADATA
# title: "Temporary transfer for repair: no notification"
# description: |
#   22 USC 2753(d)(4)(B): a temporary transfer for the sole purpose of maintenance,
#   repair or overhaul is not certified to Congress. An upgrade, alone or beside the
#   repair, loses the relief. Consent is needed all the same.
package rules.notification.relief_mro_temporary

import data.lib.section3d

rule := {
	"code": "notification.relief_mro_temporary",
	"effect": "info",
	"title": "Temporary transfer for repair: no notification",
	"citation": "22 USC 2753(d)(4)(B) [AECA 3(d)(4)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "kind", "permanence", "work.purpose"],
}

found contains {
	"lines": [line.number | some line in section3d.concerned],
	"message": "The item leaves for a time and only for repair: no certification under AECA 3(d) is due, but consent is.",
	"values": {},
} if {
	input.request.kind == "mro"
	section3d.relief_mro_temporary == true
}

found contains {"unknown": section3d.relief_mro_temporary} if {
	input.request.kind == "mro"
	is_set(section3d.relief_mro_temporary)
}
