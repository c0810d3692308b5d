# METADATA
# title: Quarterly list of construction sales
# description: |
#   Each sale of design and construction stands in the quarterly list to Congress:
#   buyer, agency, amount, facilities (AECA 36(a)(8)).
package rules.fmcs.quarterly_list

import data.lib.lines

rule := {
	"code": "fmcs.quarterly_list",
	"effect": "info",
	"title": "Quarterly list of construction sales",
	"citation": "22 USC 2776(a)(8) [AECA 36(a)(8)]",
	"phases": ["export"],
	"programs": ["fmcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmcs == true
	count(_numbers) > 0
	message := "List this sale of design and construction for the quarter: buyer, agency, amount, facilities."
}

_numbers := [line.number | some line in lines.live; line.program == "fmcs"]
