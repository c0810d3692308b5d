# METADATA
# title: Aid for police or internal intelligence
# description: |
#   FAA 660(a) keeps money of the Act from training, advising or financing police,
#   prisons, other law enforcement and internal intelligence; by policy financing is
#   held to it. Border, customs and coast guard enforce law, so they count: their
#   exceptions are claimed. INCLE is outside the bar (incle.police_allowed). With a
#   claimed exception the question is eligibility.police_660_exception.
package rules.eligibility.police_660

import data.lib.police

rule := {
	"code": "eligibility.police_660",
	"effect": "deny",
	"title": "Aid for police or internal intelligence",
	"citation": "22 USC 2420 [FAA 660]; 22 USC 2291(c) [FAA 481(c)]",
	"phases": ["export"],
	"programs": ["eda", "imet", "teams", "fmf", "drawdown", "pko", "map"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"claims",
		"funding[].source",
		"items[].authority",
		"items[].funding",
		"items[].program",
		"parties[].body",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {"lines": police.numbers, "message": message, "values": party} if {
	input.request.phase == "export"
	count(police.claims) == 0
	police.condition == true
	some party in police.forces
	message := sprintf(
		"Receiving party %s is of kind %s: money of the FAA may not support it, unless an exception of FAA 660(b) is claimed.",
		[party.party, party.body],
	)
}

found contains {"unknown": police.condition} if {
	input.request.phase == "export"
	count(police.claims) == 0
	is_set(police.condition)
}
