# METADATA
# title: Drug money for another purpose
# description: |
#   FAA 481(a)(4): the help is for control of narcotics and for other work against
#   crime, whatever other law says. A request without a purpose is not evaluated.
package rules.incle.purpose

import data.lib.incle
import data.lib.kleene

rule := {
	"code": "incle.purpose",
	"effect": "deny",
	"title": "Drug money for another purpose",
	"citation": "22 USC 2291(a)(4) [FAA 481(a)(4)]",
	"phases": ["export"],
	"programs": ["incle"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["end_use.purpose", "items[].program"],
}

found contains {"lines": incle.numbers, "message": message, "values": {"purpose": purpose}} if {
	input.present.program.incle == true
	_condition == true
	purpose := input.request.end_use.purpose
	message := sprintf("The stated purpose %s is neither counternarcotics nor law_enforcement, for which INCLE is given.", [purpose])
}

found contains {"unknown": _condition} if {
	input.present.program.incle == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	kleene.negate(kleene.within(
		object.get(input.request, "end_use", {}),
		"purpose",
		"end_use",
		{"counternarcotics", "law_enforcement"},
	)),
])
