# METADATA
# title: Peacekeeping item passes on
# description: |
#   FAA 505(a) and the agreement of the recipient: to pass a peacekeeping item on, to
#   lend it to another contingent or to hand it to the mission needs consent.
package rules.pko.consent

import data.lib.lines

rule := {
	"code": "pko.consent",
	"effect": "refer",
	"title": "Peacekeeping item passes on",
	"citation": "22 USC 2314(a)(1) [FAA 505(a)]; agreement under FAA 505",
	"phases": ["transfer"],
	"programs": ["pko"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "kind"],
}

found contains {
	"lines": _numbers,
	"message": sprintf("Peacekeeping items move to somebody else (kind %s): State PM/RSAT decides on consent.", [input.request.kind]),
	"values": {"kind": input.request.kind},
} if {
	input.present.program.pko == true
	input.request.phase == "transfer"
	lines.kind_moves
	count(_numbers) > 0
}

_numbers := lines.of_program("pko")
