# METADATA
# title: Day of the transfer
# description: |
#   The certification under AECA 3(d) must state the day on which the transfer is to
#   happen, and no transfer may come before the wait has run.
package rules.packet.proposed_date

import data.lib.lines

rule := {
	"code": "packet.proposed_date",
	"effect": "missing_document",
	"title": "Day of the transfer",
	"citation": "22 USC 2753(d)(1)(E)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "proposed_on"],
}

found contains {
	"lines": [],
	"message": "No day of the transfer is proposed: give one (field proposed_on).",
	"values": {},
} if {
	input.request.phase == "transfer"
	lines.any_government_or_unknown == true
	not input.request.proposed_on
}
