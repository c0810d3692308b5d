# METADATA
# title: Monitoring follows the item
# description: |
#   AECA 40A covers what the United States furnished wherever it is. A consent moves
#   the duty to the new holder and does not end it.
package rules.eum.survives_transfer

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "eum.survives_transfer",
	"effect": "proviso",
	"title": "Monitoring follows the item",
	"citation": "22 USC 2785(a), (d) [AECA 40A]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "End-use monitoring goes on at the new holder: record it as custodian. Items under enhanced monitoring need the control plan and the serial numbers before consent.",
	"values": {},
} if {
	input.request.phase == "transfer"
	count(_numbers) > 0
}

found contains {"unknown": _unknown} if {
	input.request.phase == "transfer"
	is_set(_unknown)
}

_numbers := [line.number | some line in lines.live; line.consent == true]

_unknown := kleene.any_of([line.consent | some line in lines.live; is_set(line.consent)])
