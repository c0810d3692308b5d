# METADATA
# title: Peacekeeping item goes to an organization
# description: |
#   The United Nations or the African Union is a recipient of its own and no agent of
#   the contingent, so handing over to it needs consent. It is known by its type.
package rules.pko.to_organization

import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "pko.to_organization",
	"effect": "refer",
	"title": "Peacekeeping item goes to an organization",
	"citation": "22 USC 2753(a)(2) [AECA 3(a)(2)]; 22 USC 2314(a)(1) [FAA 505(a)]",
	"phases": ["transfer"],
	"programs": ["pko"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {"lines": _numbers, "message": message, "values": {"recipient": code}} if {
	input.present.program.pko == true
	_condition == true
	code := parties.code(parties.recipient)
	message := sprintf("%s is an organization and a recipient of its own, no agent of the contingent: consent is needed.", [code])
}

found contains {"unknown": _condition} if {
	input.present.program.pko == true
	is_set(_condition)
}

_numbers := lines.of_program("pko")

_condition := kleene.all_of([
	input.request.phase == "transfer",
	count(_numbers) > 0,
	parties.type_in(parties.recipient, {"international_org"}),
])
