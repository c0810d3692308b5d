# METADATA
# title: Defense funds for a barred unit
# description: |
#   10 USC 362 keeps the money of the Department of Defense from units on credible
#   information of a gross violation of human rights. The Secretary of Defense
#   decides on the exceptions (corrective steps, disaster relief, national-
#   security emergency) and reports them within 15 days; the waiver makes the
#   finding a referral.
package rules.eligibility.leahy_dod

import data.lib.kleene
import data.lib.leahy
import data.lib.lines

rule := {
	"code": "eligibility.leahy_dod",
	"effect": "deny",
	"title": "Defense funds for a barred unit",
	"citation": "10 USC 362",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "Secretary of Defense",
	"lifted_by": {"list": "waivers", "kind": "leahy_dod"},
	"due_at_release": [],
	"tables": ["leahy_units"],
	"reads": [
		"items[].funding",
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
	message := sprintf("%s Money of the Department of Defense pays the lines.", [leahy.message(unit)])
}

found contains {"unknown": _condition} if {
	input.present.program.all == true
	is_set(_condition)
}

_condition := kleene.all_of([count(_numbers) > 0, leahy.any_barred])

_numbers := [line.number |
	some line in lines.live
	line.item.funding == "dod"
]
