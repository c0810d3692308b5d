# METADATA
# title: Report of what was delivered
# description: |
#   Congress is told all that was delivered, and what commercial transport saved (FAA
#   506(b)(2)).
package rules.drawdown.delivery_report

import data.lib.lines

rule := {
	"code": "drawdown.delivery_report",
	"effect": "info",
	"title": "Report of what was delivered",
	"citation": "22 USC 2318(b)(2) [FAA 506(b)(2)]",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.drawdown == true
	count(_numbers) > 0
	message := "Report to Congress all that is delivered and what commercial transport saves."
}

_numbers := lines.of_program("drawdown")
