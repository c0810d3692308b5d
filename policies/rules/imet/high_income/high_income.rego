# METADATA
# title: No IMET grant for a high-income country
# description: |
#   FAA 546 keeps IMET money from certain countries of high income (table
#   high_income_imet); they may buy the training. A line is paid with that money where it
#   says so. Where a line of program imet names no money, IMET money put to the whole
#   request pays it (the stricter reading).
package rules.imet.high_income

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.training

rule := {
	"code": "imet.high_income",
	"effect": "deny",
	"title": "No IMET grant for a high-income country",
	"citation": "22 USC 2347e [FAA 546]",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["high_income_imet"],
	"reads": [
		"decision_date",
		"funding[].source",
		"items[].funding",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {"lines": _paid, "message": message, "values": {"country": country}} if {
	input.present.money.imet == true
	_condition == true
	country := parties.recipient.party.country
	message := sprintf(
		"%s is a high-income country under FAA 546 and gets no IMET grant: withdraw the IMET money. It may buy the training.",
		[country],
	)
}

found contains {"unknown": _condition} if {
	input.present.money.imet == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	count(training.imet_lines) > 0,
	count(_paid) > 0,
	parties.recipient_listed("high_income_imet"),
])

_paid := [line.number | some line in lines.live; _money(line) == "imet"]

_money(line) := line.item.funding if {
	line.item.funding
} else := "imet" if {
	line.program == "imet"
	some money in input.request.funding
	money.source == "imet"
} else := "national"
