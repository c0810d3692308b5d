# METADATA
# title: Protect to the U.S. standard
# description: |
#   The recipient guards the item to substantially the degree that the United States
#   would.
package rules.proviso.security

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "proviso.security",
	"effect": "proviso",
	"title": "Protect to the U.S. standard",
	"citation": "22 USC 2753(a)(3) [AECA 3(a)(3)]; State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program"],
}

found contains {
	"lines": numbers,
	"message": "If consent is given: the recipient protects the item to substantially the U.S. standard.",
	"values": {},
} if {
	input.request.phase == "transfer"
	numbers := kleene.holding(_condition)
	count(numbers) > 0
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	fields := kleene.lacking(_condition)
	count(fields) > 0
}

_condition := {line.number: line.consent | some line in lines.live}
