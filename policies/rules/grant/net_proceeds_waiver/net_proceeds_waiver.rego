# METADATA
# title: Pre-1985 net proceeds waiver asked
# description: |
#   22 USC 2314(f), last sentence: for items delivered before 1985 the net proceeds may
#   be waived where that is in the national interest. The President or State decides.
package rules.grant.net_proceeds_waiver

import data.lib.proceeds

rule := {
	"code": "grant.net_proceeds_waiver",
	"effect": "refer",
	"title": "Pre-1985 net proceeds waiver asked",
	"citation": "22 USC 2314(f), last sentence [FAA 505(f)]",
	"phases": ["transfer"],
	"programs": ["eda", "map", "drawdown"],
	"refer_to": "State PM/RSAT",
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
	"lines": numbers,
	"message": sprintf(
		"A waiver of the net proceeds is asked for items delivered before %s: State decides whether it is in the national interest.",
		[proceeds.waiver_before],
	),
	"values": {"delivered_before": proceeds.waiver_before},
} if {
	input.request.phase == "transfer"
	numbers := [number | some number, value in proceeds.waiver_asked; value == true]
	count(numbers) > 0
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	fields := {field | some value in proceeds.waiver_asked; is_set(value); some field in value}
	count(fields) > 0
}
