# METADATA
# title: Another holder by the log
# description: |
#   The log has somebody else as the present holder of an item: either a delivery was
#   not entered, or the holder of the request does not have what it would pass on.
package rules.record.custody_holder

import data.lib.kleene
import data.lib.parties
import data.lib.record

rule := {
	"code": "record.custody_holder",
	"effect": "missing_document",
	"title": "Another holder by the log",
	"citation": "22 USC 2753(a) [AECA 3(a)]; the decision log",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].program",
		"items[].serials",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {"lines": record.live_lines(group), "message": message, "values": values} if {
	input.present.record.custody == true
	some group in record.held
	_holds(group) == false
	message := sprintf(
		"By the log %s has %s, not %s. Enter the delivery to the holder, or name the one who has it.",
		[group.holder, record.shown(group), parties.code(parties.holder)],
	)
	values := {"holder": group.holder, "items": record.listed(group)}
}

found contains {"unknown": _unknown} if {
	input.present.record.custody == true
	count(_unknown) > 0
}

_unknown := kleene.lacking([_holds(group) | some group in record.held])

_holds(group) := parties.named(parties.holder, {group.holder})
