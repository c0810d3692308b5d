# METADATA
# title: Observation and verification
# description: |
#   What the Government furnished stays open to its representatives, with the
#   recipient as with the first holder.
package rules.proviso.observation

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "proviso.observation",
	"effect": "proviso",
	"title": "Observation and verification",
	"citation": "22 USC 2314(a)(3) [FAA 505(a)(3)]; 22 USC 2785 [AECA 40A]; State TPT practice",
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
	"message": "If consent is given: the recipient permits U.S. observation, review and verification.",
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

_condition := {line.number: line.government | some line in lines.live}
