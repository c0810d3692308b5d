# METADATA
# title: Assistance to a barred unit
# description: |
#   No assistance for a unit of foreign security forces on credible information
#   that it committed a gross violation of human rights. Items that were once
#   assistance are treated alike. The law allows an exception where the government
#   takes effective steps against those responsible and Congress is told: the
#   waiver makes the finding a referral. Sales for cash are
#   eligibility.leahy_cash_review.
package rules.eligibility.leahy_unit_barred

import data.lib.kleene
import data.lib.leahy

rule := {
	"code": "eligibility.leahy_unit_barred",
	"effect": "deny",
	"title": "Assistance to a barred unit",
	"citation": "22 USC 2378d [FAA 620M]; 10 USC 362",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "leahy_remediation"},
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

found contains {"lines": leahy.assisted, "message": leahy.message(unit), "values": unit} if {
	input.present.program.all == true
	_condition == true
	some unit in leahy.barred
}

found contains {"unknown": _condition} if {
	input.present.program.all == true
	is_set(_condition)
}

_condition := kleene.all_of([leahy.any_assistance, leahy.any_barred])
