# METADATA
# title: Child-soldier exception is claimed
# description: |
#   22 USC 2370c-1(e) and (f) leave open training by DIILS or CCMR, nonlethal supplies,
#   and under peacekeeping five subjects. With the content limited to one of them and a
#   certification on file a person checks what was certified and that the help has run
#   for at most five years.
package rules.eligibility.child_soldiers_exception

import data.lib.child_soldiers
import data.lib.kleene

rule := {
	"code": "eligibility.child_soldiers_exception",
	"effect": "refer",
	"title": "Child-soldier exception is claimed",
	"citation": "22 USC 2370c-1(e), (f)",
	"phases": ["export"],
	"programs": ["imet", "pko"],
	"refer_to": "State PM, DRL",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["cspa_list"],
	"reads": [
		"assistance_content",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].funding",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.present.document.cspa_certification == true
	_condition == true
	numbers := kleene.holding(child_soldiers.excepted)
	values := {
		"countries": child_soldiers.governments,
		"content": {subject | some subject in input.request.assistance_content},
	}
	message := sprintf(
		"On the child-soldier list: %s. The content is limited and certified: State checks the certification and the years.",
		[concat(", ", values.countries)],
	)
}

found contains {"unknown": _condition} if {
	input.present.document.cspa_certification == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	kleene.any_of([value | some value in child_soldiers.excepted]),
	child_soldiers.listed,
])
