# METADATA
# title: Manuals, software and data of a team
# description: |
#   AECA 47(4) and (5): data and software that a team brought are defense articles,
#   whatever the team did with them. Every kind of request passes them on but those by
#   which they come back to the United States (the stricter reading: a change of use
#   counts).
package rules.teams.materials

import data.lib.lines

rule := {
	"code": "teams.materials",
	"effect": "refer",
	"title": "Manuals, software and data of a team",
	"citation": "22 USC 2794(4)-(5) [AECA 47]",
	"phases": ["transfer"],
	"programs": ["teams"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].type", "kind"],
}

found contains {
	"lines": _numbers,
	"message": "Technical data or software of the team is passed on: the rules for articles apply, and State PM/RSAT consents.",
	"values": {},
} if {
	input.present.program.teams == true
	input.request.phase == "transfer"
	not input.request.kind in {"repair_exchange", "return_to_us"}
	count(_numbers) > 0
}

_numbers := [line.number |
	some line in lines.live
	line.program == "teams"
	line.item.type in {"software", "technical_data"}
]
