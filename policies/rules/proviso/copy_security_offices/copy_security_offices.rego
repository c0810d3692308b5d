# METADATA
# title: Copy both security cooperation offices
# description: |
#   The offices at both embassies monitor the item, before and after. Auditors found
#   that they did not always learn of a transfer, nor of its delivery.
package rules.proviso.copy_security_offices

import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "proviso.copy_security_offices",
	"effect": "proviso",
	"title": "Copy both security cooperation offices",
	"citation": "GAO recommendations on third-party transfers (2 to 5)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.request.phase == "transfer"
	numbers := kleene.holding(_condition)
	count(numbers) > 0
	values := {"holder": _codes("holder"), "recipient": _codes("recipient")}
	message := sprintf(
		"If consent is given: it is copied to the security cooperation offices for %s and %s, and the holder is asked to report delivery.",
		[concat(", ", values.holder), concat(", ", values.recipient)],
	)
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	fields := kleene.lacking(_condition)
	count(fields) > 0
}

_condition := {line.number: line.government | some line in lines.live}

_codes(role) := {parties.code(entry) | some entry in parties.having(role)}
