# METADATA
# title: Aid for police under a claimed exception
# description: |
#   FAA 660(b) opens assistance for police in certain cases, such as maritime law
#   enforcement, customs, sanctions monitoring or a country after a conflict. A person
#   decides whether the claimed one is met.
package rules.eligibility.police_660_exception

import data.lib.police

rule := {
	"code": "eligibility.police_660_exception",
	"effect": "refer",
	"title": "Aid for police under a claimed exception",
	"citation": "22 USC 2420(b) [FAA 660(b)]",
	"phases": ["export"],
	"programs": ["eda", "imet", "teams", "fmf", "drawdown", "pko", "map"],
	"refer_to": "State PM, INL",
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

found contains {"lines": police.numbers, "message": message, "values": values} if {
	input.request.phase == "export"
	count(police.claims) > 0
	police.condition == true
	some party in police.forces
	values := object.union(party, {"claims": police.claims})
	message := sprintf(
		"Receiving party %s is of kind %s; claimed is %s: State weighs whether the exception is met.",
		[party.party, party.body, concat(", ", police.claims)],
	)
}

found contains {"unknown": police.condition} if {
	input.request.phase == "export"
	count(police.claims) > 0
	is_set(police.condition)
}
