# METADATA
# title: Incentive payment for an offset
# description: |
#   AECA 39A forbids a U.S. supplier to pay a U.S. person to use foreign goods or
#   services so that an offset is satisfied. The flag of the dcs block says so; absent
#   means no such payment. Licensed lines and those of FMS are named.
package rules.dcs.offset_incentive

import data.lib.licensed
import data.lib.lines

rule := {
	"code": "dcs.offset_incentive",
	"effect": "deny",
	"title": "Incentive payment for an offset",
	"citation": "22 USC 2779a [AECA 39A]",
	"phases": ["export"],
	"programs": ["dcs", "fms"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["dcs.flags", "items[].program"],
}

found contains {
	"lines": [line.number | some line in lines.live; line.program in {"dcs", "fms"}],
	"message": "An incentive payment to satisfy an offset is prohibited: the payment must be given up before anything is licensed.",
	"values": {},
} if {
	input.present.block.dcs == true
	input.request.phase == "export"
	licensed.flagged("offset_incentive")
}
