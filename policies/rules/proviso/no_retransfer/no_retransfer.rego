# METADATA
# title: No further transfer without consent
# description: |
#   Consent covers one move to one recipient for one purpose. Each later step is a
#   request of its own.
package rules.proviso.no_retransfer

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "proviso.no_retransfer",
	"effect": "proviso",
	"title": "No further transfer without consent",
	"citation": "22 USC 2753(a)(2) [AECA 3(a)(2)]; 22 CFR 123.9(a); State TPT practice",
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
	"message": "If consent is given: whoever would pass the item on, dispose of it or use it otherwise asks the United States in writing first.",
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
