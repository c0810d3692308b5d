# METADATA
# title: Design data, manufacturing data or source code
# description: |
#   Knowledge to design, build or change an item gives more than the item.
package rules.techsec.manufacturing_data

import data.lib.flags

rule := {
	"code": "techsec.manufacturing_data",
	"effect": "refer",
	"title": "Design data, manufacturing data or source code",
	"citation": "22 CFR 120.10(c); State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "DTSA, owning MILDEP office",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].flags", "items[].program"],
}

found contains {"lines": numbers, "message": message, "values": {"flag": flag}} if {
	input.request.phase == "transfer"
	some flag, name in _names
	input.present.flag[flag] == true
	numbers := flags.carrying(flag)
	count(numbers) > 0
	message := sprintf("%s would pass: DTSA and the owning service review what the recipient could build or change with it.", [name])
}

found contains {"unknown": flags.absent} if {
	input.present.flag.unknown == true
	count(flags.absent) > 0
}

_names := {
	"manufacturing_data": "Manufacturing data",
	"design_data": "Design data",
	"source_code": "Source code",
}
