# METADATA
# title: New purpose, same holder
# description: |
#   Use for a purpose other than the one furnished for needs consent although
#   nothing moves. 3(d) speaks of a transfer, so by its text no certification is
#   due.
package rules.kind.change_of_end_use

import data.lib.lines

rule := {
	"code": "kind.change_of_end_use",
	"effect": "refer",
	"title": "New purpose, same holder",
	"citation": "22 USC 2753(a)(2) [AECA 3(a)(2)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["kind"],
}

found contains {
	"lines": [],
	"message": "The holder changes the purpose: consent rests on a revised assurance of the holder; by its text 3(d) asks for no notification.",
	"values": {},
} if {
	input.request.kind == "change_of_end_use"
	count(lines.live) > 0
}
