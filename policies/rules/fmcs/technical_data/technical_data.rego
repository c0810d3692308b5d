# METADATA
# title: Drawings of a site to somebody else
# description: |
#   Drawings and specifications of a construction case are technical data: passing them
#   to a third party or a contractor goes to State. The non-disclosure paper is another
#   rule.
package rules.fmcs.technical_data

import data.lib.lines

rule := {
	"code": "fmcs.technical_data",
	"effect": "refer",
	"title": "Drawings of a site to somebody else",
	"citation": "22 USC 2794(3), (4) [AECA 47(3), (4)]",
	"phases": ["transfer"],
	"programs": ["fmcs"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].type"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmcs == true
	count(_numbers) > 0
	message := "Drawings and specifications of a construction case go to somebody else: State decides."
}

_numbers := [line.number | some line in lines.live; line.program == "fmcs"; line.item.type == "technical_data"]
