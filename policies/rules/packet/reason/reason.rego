# METADATA
# title: Reason for the transfer
# description: State's questionnaire and the certification of 3(d) both ask why.
package rules.packet.reason

import data.lib.lines

rule := {
	"code": "packet.reason",
	"effect": "missing_document",
	"title": "Reason for the transfer",
	"citation": "State questionnaire Q4; 22 USC 2753(d)(1)(D)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "reason"],
}

found contains {
	"lines": [],
	"message": "No reason is given: say why the holder divests or the recipient needs the item (field reason).",
	"values": {},
} if {
	input.request.phase == "transfer"
	lines.any_government_or_unknown == true
	not input.request.reason
}
