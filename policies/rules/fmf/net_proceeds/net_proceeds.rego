# METADATA
# title: Proceeds of financed items
# description: |
#   FAA 505(f) has the proceeds of grants paid over; the page of State counts financing
#   among them, the statute speaks of articles granted under the FAA. State decides, and
#   the default is to collect.
package rules.fmf.net_proceeds

import data.lib.lines
import data.lib.proceeds

rule := {
	"code": "fmf.net_proceeds",
	"effect": "refer",
	"title": "Proceeds of financed items",
	"citation": "22 USC 2314(f) [FAA 505(f)]; State legal-basis page",
	"phases": ["transfer"],
	"programs": ["fmf"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["funding[].source", "items[].funding", "kind", "sale_price_usd"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmf == true
	count(_numbers) > 0
	proceeds.sold_for_value == true
	message := "Financed items are sold for value: State decides whether the net proceeds are due to the United States."
}

found contains {"unknown": proceeds.sold_for_value} if {
	input.present.program.fmf == true
	count(_numbers) > 0
	is_set(proceeds.sold_for_value)
}

_numbers := [line.number | some line in lines.live; line.fmf]
