# METADATA
# title: Cash sale to a barred unit
# description: |
#   FAA 620M speaks of assistance. A unit that it bars is still a reason to ask
#   State DRL about a cash sale, a lease or a licence, where no line of the
#   request is assistance.
package rules.eligibility.leahy_cash_review

import data.lib.kleene
import data.lib.leahy
import data.lib.lines

rule := {
	"code": "eligibility.leahy_cash_review",
	"effect": "refer",
	"title": "Cash sale to a barred unit",
	"citation": "22 USC 2378d [FAA 620M]",
	"phases": ["export", "transfer"],
	"programs": ["fms", "dcs", "fmcs", "lease"],
	"refer_to": "State DRL",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["leahy_units"],
	"reads": [
		"items[].authority",
		"items[].funding",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].unit",
		"parties[].vetting.result",
	],
}

found contains {"lines": _numbers, "message": message, "values": unit} if {
	input.present.program.all == true
	_condition == true
	some unit in leahy.barred
	message := sprintf("%s The lines are no assistance, so the sale is reviewed.", [leahy.message(unit)])
}

found contains {"unknown": _condition} if {
	input.present.program.all == true
	is_set(_condition)
}

_condition := kleene.all_of([
	count(_numbers) > 0,
	kleene.negate(leahy.any_assistance),
	leahy.any_barred,
])

_numbers := [line.number |
	some line in lines.live
	line.program in {"fms", "dcs", "fmcs", "lease"}
]
