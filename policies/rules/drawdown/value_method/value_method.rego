# METADATA
# title: Method of valuation
# description: |
#   A drawdown is posted at a value of its own (FAA 644(m)(2)): stock at acquisition
#   cost adjusted for condition and market, services at cost, training at added cost.
#   The method is recorded, since a large misvaluation came of leaving it open.
package rules.drawdown.value_method

import data.lib.lines

rule := {
	"code": "drawdown.value_method",
	"effect": "missing_document",
	"title": "Method of valuation",
	"citation": "22 USC 2403(m)(2) [FAA 644(m)(2)]; GAO findings on drawdowns",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["drawdown.value_method", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.drawdown == true
	count(_numbers) > 0
	not input.request.drawdown.value_method
	message := "Record how the drawdown is valued (FAA 644(m)(2)): give drawdown.value_method."
}

_numbers := lines.of_program("drawdown")
