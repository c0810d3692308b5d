# METADATA
# title: Demilitarized before it leaves
# description: |
#   An article that no military can use again, made so before the government hands
#   it over, needs no commitment against retransfer.
package rules.kind.demilitarized

import data.lib.lines

rule := {
	"code": "kind.demilitarized",
	"effect": "info",
	"title": "Demilitarized before it leaves",
	"citation": "22 USC 2753(a) [AECA 3(a)]; former text of 22 CFR 126.4",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["flags"],
}

found contains {
	"lines": [],
	"message": "Demilitarized before the transfer: no commitment against retransfer is needed for it, but a certificate of the demilitarization is.",
	"values": {},
} if {
	input.request.phase == "transfer"
	lines.request_flag("demilitarized_before_transfer")
	count(lines.live) > 0
}
