# METADATA
# title: Net proceeds plan
# description: |
#   22 USC 2314(f): the holder says how the net proceeds of grant items come to the
#   United States: price, cost of selling and payment.
package rules.grant.net_proceeds_plan

import data.lib.kleene
import data.lib.papers
import data.lib.proceeds

rule := {
	"code": "grant.net_proceeds_plan",
	"effect": "missing_document",
	"title": "Net proceeds plan",
	"citation": "22 USC 2314(f) [FAA 505(f)]",
	"phases": ["transfer"],
	"programs": ["eda", "drawdown", "pko", "incle", "map"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": [
		"claims",
		"decision_date",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
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
		"Grant items are sold for $%d and no plan for the net proceeds is on file: send document proceeds_plan with price, selling cost and payment.",
		[input.request.sale_price_usd],
	),
	"values": {"sale_price_usd": input.request.sale_price_usd},
} if {
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	kleene.any_of([value | some value in proceeds.due]),
	kleene.negate(papers.on_file({"proceeds_plan"})),
])
