# METADATA
# title: Peacekeeping mission is over
# description: |
#   FAA 505(a)(4): what is no longer needed for the purpose it was furnished for goes
#   back, unless the United States agrees that it is kept or disposed of.
package rules.pko.mission_end

import data.lib.lines

rule := {
	"code": "pko.mission_end",
	"effect": "refer",
	"title": "Peacekeeping mission is over",
	"citation": "22 USC 2314(a)(4) [FAA 505(a)(4)]",
	"phases": ["transfer"],
	"programs": ["pko"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["events[].kind", "items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "The mission has ended: the items are returned, or State PM/RSAT consents that they are kept or disposed of.",
	"values": {},
} if {
	input.present.event.mission_ended == true
	input.request.phase == "transfer"
	count(_numbers) > 0
}

_numbers := lines.of_program("pko")
