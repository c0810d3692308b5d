# METADATA
# title: Net proceeds go to the United States
# description: |
#   22 USC 2314(f): what a country receives for an implement of war that it was given,
#   less the direct cost of selling, is paid to the United States. For deliveries from
#   1985 on it cannot be waived; for earlier ones a waiver is asked of State.
package rules.grant.net_proceeds

import data.lib.proceeds

rule := {
	"code": "grant.net_proceeds",
	"effect": "proviso",
	"title": "Net proceeds go to the United States",
	"citation": "22 USC 2314(f) [FAA 505(f)]",
	"phases": ["transfer"],
	"programs": ["eda", "drawdown", "pko", "incle", "map"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": [
		"claims",
		"items[].authority",
		"items[].delivered_on",
		"items[].program",
		"items[].type",
		"kind",
		"sale_price_usd",
	],
}

found contains {
	"lines": proceeds.numbers_due,
	"message": sprintf(
		"Grant items are sold for $%d: the price less the direct cost of selling is paid to the United States.",
		[input.request.sale_price_usd],
	),
	"values": {"sale_price_usd": input.request.sale_price_usd},
} if {
	input.request.phase == "transfer"
	count(proceeds.numbers_due) > 0
}

found contains {"unknown": proceeds.lacking_due} if {
	input.request.phase == "transfer"
	count(proceeds.lacking_due) > 0
}
