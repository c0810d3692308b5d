# METADATA
# title: Enhanced end-use monitoring
# description: |
#   Items on the standing list, and those designated for one case, are counted by
#   serial number and their stores are inspected (SAMM C8.4). The level is that of
#   the line.
package rules.eum.enhanced

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "eum.enhanced",
	"effect": "proviso",
	"title": "Enhanced end-use monitoring",
	"citation": "SAMM C8.4; DSCA 23-44; 22 USC 2785 [AECA 40A]",
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
	"message": "Enhanced monitoring applies: inventory by serial number, inspection of the stores, and a report of the inventory when the items move. Intervals are those of SAMM C8.4.",
	"values": {},
} if {
	input.present.usml == true
	count(_numbers) > 0
}

found contains {"unknown": _unknown} if {
	input.present.usml == true
	is_set(_unknown)
}

_numbers := [line.number | some line in lines.usml_or_unknown; _level(line) == true]

_unknown := kleene.any_of([fields |
	some line in lines.usml_or_unknown
	fields := _level(line)
	is_set(fields)
])

_level(line) := kleene.equals(line.item, "eum", line.at, "enhanced")
