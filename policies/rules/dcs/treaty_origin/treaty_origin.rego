# METADATA
# title: Item that left under a defense trade treaty
# description: |
#   Licensed items that left under the treaties with Australia (126.16) or the United
#   Kingdom (126.17) stay in the approved community unless DDTC agrees; inside it they
#   may need no approval, and the component exemption is off. Absent is none.
package rules.dcs.treaty_origin

import data.lib.licensed

rule := {
	"code": "dcs.treaty_origin",
	"effect": "refer",
	"title": "Item that left under a defense trade treaty",
	"citation": "22 CFR 126.16, 126.17, 123.9(c)(4); 22 USC 2778(j) [AECA 38(j)]",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "State PM/DDTC",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].prior_authorization",
		"items[].program",
	],
}

found contains {
	"lines": _numbers,
	"message": "It left under a treaty exemption (126.16, 126.17): outside the approved community DDTC approves, inside it none may be needed.",
	"values": {},
} if {
	input.present.program.dcs == true
	input.request.phase == "transfer"
	count(_numbers) > 0
}

_numbers := licensed.left_with(licensed.authorizations({"126.16", "126.17"}))
