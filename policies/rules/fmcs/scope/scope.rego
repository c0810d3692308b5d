# METADATA
# title: Outside the scope of construction sales
# description: |
#   Construction sales cover design, construction, the equipment and materials for it,
#   and advice on operating the facility (AECA 47(8)); operating it and arming it are
#   something else. So is a line of another type.
package rules.fmcs.scope

import data.lib.lines

rule := {
	"code": "fmcs.scope",
	"effect": "refer",
	"title": "Outside the scope of construction sales",
	"citation": "22 USC 2794(8) [AECA 47(8)]",
	"phases": ["export"],
	"programs": ["fmcs"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["construction.flags", "items[].program", "items[].type"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmcs == true
	count(_numbers) > 0
	message := "A construction sale holds something that is no design or construction: DSCA decides whether it belongs."
}

_numbers := [line.number | some line in lines.live; line.program == "fmcs"; _outside(line)]

# Flags of the request speak of every construction line of it.
_outside(line) if line.item.type != "construction"

_outside(line) if {
	line.item.type == "construction"
	some flag in input.request.construction.flags
	flag in {"operating_services", "weapons"}
}
