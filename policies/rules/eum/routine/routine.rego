# METADATA
# title: Routine end-use monitoring
# description: |
#   Items that the Government furnished stay under the routine checks of the Golden
#   Sentry program, also in the hands of a third party.
package rules.eum.routine

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "eum.routine",
	"effect": "proviso",
	"title": "Routine end-use monitoring",
	"citation": "22 USC 2785(a), (d) [AECA 40A]; SAMM C8.3",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].eum", "items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "Routine checks of the Golden Sentry program apply, at a third party too: let the security cooperation office see the items in the course of its visits.",
	"values": {},
} if {
	input.present.usml == true
	count(_numbers) > 0
}

found contains {"unknown": _unknown} if {
	input.present.usml == true
	is_set(_unknown)
}

_numbers := [line.number | some line in lines.live; _routine(line) == true]

_unknown := kleene.any_of([fields |
	some line in lines.live
	fields := _routine(line)
	is_set(fields)
])

_routine(line) := kleene.all_of([
	line.government,
	kleene.equals(line.item, "eum", line.at, "routine"),
])
