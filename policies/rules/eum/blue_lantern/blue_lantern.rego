# METADATA
# title: Blue Lantern checks
# description: |
#   What left under a licence of DDTC is monitored by the Blue Lantern program,
#   before and after it is shipped.
package rules.eum.blue_lantern

import data.lib.lines

rule := {
	"code": "eum.blue_lantern",
	"effect": "proviso",
	"title": "Blue Lantern checks",
	"citation": "22 CFR 120.17; 22 USC 2785(a)(2)(A) [AECA 40A]",
	"phases": ["export", "transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "The Blue Lantern program may check the parties and the use of licensed items before shipment and after delivery: let it.",
	"values": {},
} if {
	input.present.program.dcs == true
	count(_numbers) > 0
}

_numbers := [line.number | some line in lines.live; line.route == "dcs"]
