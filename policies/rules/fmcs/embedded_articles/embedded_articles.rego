# METADATA
# title: Articles inside a site that changes hands
# description: |
#   Radars, ranges, simulators and other articles that came with a construction case
#   stay defense articles when the site is handed over, shared or leased (AECA 3(a)(2)).
package rules.fmcs.embedded_articles

import data.lib.lines

rule := {
	"code": "fmcs.embedded_articles",
	"effect": "refer",
	"title": "Articles inside a site that changes hands",
	"citation": "22 USC 2753(a)(2) [AECA 3(a)(2)]",
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
	message := "Articles of a construction case go with the site: State decides on them."
}

_numbers := [line.number | some line in lines.live; line.program == "fmcs"; line.item.type == "article"]
