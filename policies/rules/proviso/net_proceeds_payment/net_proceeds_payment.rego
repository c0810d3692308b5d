# METADATA
# title: Pay net proceeds
# description: |
#   Where the proceeds of a grant-origin sale belong to the United States, the
#   consent says how and when they are paid.
package rules.proviso.net_proceeds_payment

import data.rules.grant.net_proceeds

rule := {
	"code": "proviso.net_proceeds_payment",
	"effect": "proviso",
	"title": "Pay net proceeds",
	"citation": "22 USC 2314(f) [FAA 505(f)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": ["items[].authority", "items[].delivered_on", "items[].program", "sale_price_usd"],
}

found contains {"lines": numbers, "message": message, "values": {}} if {
	input.request.phase == "transfer"
	due := [finding | some finding in net_proceeds.found; finding.lines]
	count(due) > 0
	numbers := sort({line | some finding in due; some line in finding.lines})
	message := "If consent is given: the net proceeds are paid to the United States, with an account, within the days that it states."
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	some finding in net_proceeds.found
	fields := finding.unknown
}
