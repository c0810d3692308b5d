# METADATA
# title: "Title 10 origin: check the agreement"
# description: |
#   Items given under title 10 or the building-capacity provisions of defense acts
#   are outside AECA 3 and FAA 505 by their words. What bars the next transfer is
#   the agreement or the special act. Practice treats them like grants, which was
#   not verified.
package rules.routing.title10_origin

import data.lib.lines

rule := {
	"code": "routing.title10_origin",
	"effect": "refer",
	"title": "Title 10 origin: check the agreement",
	"citation": "Pub. L. 111-84 s. 1225; Pub. L. 110-181 s. 1228 (notes to 22 USC 2751); transfer agreements",
	"phases": ["transfer"],
	"programs": ["title10"],
	"refer_to": "State PM/RSAT, DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "Furnished under Department of Defense authorities: read the transfer agreement and the special act for the bar on passing the item on.",
	"values": {},
} if {
	input.present.program.title10 == true
	count(_numbers) > 0
}

_numbers := [line.number | some line in lines.live; line.program == "title10"]
