# METADATA
# title: Content of the Munitions List stays controlled
# description: |
#   An article of the Munitions List stays under the ITAR inside a foreign or commercial
#   item, whatever its share: there is no de minimis. Lines of every origin count.
package rules.dcs.see_through

import data.lib.flags
import data.lib.lines

rule := {
	"code": "dcs.see_through",
	"effect": "info",
	"title": "Content of the Munitions List stays controlled",
	"citation": "22 CFR 120.11(c)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].flags",
	],
}

found contains {
	"lines": numbers,
	"message": "It holds an article of the Munitions List, which stays under the ITAR whatever its share: there is no de minimis.",
	"values": {},
} if {
	input.present.flag.contains_usml == true
	numbers := flags.carrying("contains_usml")
	count(numbers) > 0
}

found contains {"unknown": _absent} if {
	input.present.flag.unknown == true
	count(_absent) > 0
}

# Of every origin, for a foreign or an EAR item may hold such an article too.
_absent := {sprintf("%s.flags", [line.at]) | some line in lines.live; not line.item.flags}
