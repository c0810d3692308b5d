# METADATA
# title: Report completion of transfer
# description: |
#   End-use monitoring follows the item to its new holder only if the transfer is
#   reported when it is done.
package rules.proviso.report_completion

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "proviso.report_completion",
	"effect": "proviso",
	"title": "Report completion of transfer",
	"citation": "State TPT practice",
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
	"message": "If consent is given: the holder reports day, quantity and serial numbers of the transfer to State and to the security cooperation office.",
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
