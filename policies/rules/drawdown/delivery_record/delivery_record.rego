# METADATA
# title: Record of delivery and title
# description: |
#   Delivery and the passing of title are recorded by the definitions of 2024. The text
#   behind them could not be read.
package rules.drawdown.delivery_record

import data.lib.lines

rule := {
	"code": "drawdown.delivery_record",
	"effect": "info",
	"title": "Record of delivery and title",
	"citation": "DSCA 24-40",
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
	message := "Record each delivery and the passing of title by the definitions of 2024."
}

_numbers := lines.of_program("drawdown")
