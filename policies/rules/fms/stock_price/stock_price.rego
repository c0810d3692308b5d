# METADATA
# title: Price of items from stock
# description: |
#   Items from stock are sold at their actual value where they are not replaced, and at
#   replacement cost less depreciation where they are; services at full cost, training
#   at added cost for some buyers (AECA 21(a)).
package rules.fms.stock_price

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "fms.stock_price",
	"effect": "info",
	"title": "Price of items from stock",
	"citation": "22 USC 2761(a) [AECA 21(a)]",
	"phases": ["export"],
	"programs": ["fms"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].source"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fms == true
	count(_numbers) > 0
	message := "From stock: actual value, or replacement cost less depreciation where it is replaced; services at full cost."
}

found contains {"unknown": fields} if {
	input.present.program.fms == true
	fields := kleene.lacking(_selected)
	count(fields) > 0
}

_numbers := [number | some number, selected in _selected; selected == true]

_selected := {line.number: kleene.equals(line.item, "source", line.at, "dod_stock") |
	some line in lines.live
	line.program == "fms"
}
