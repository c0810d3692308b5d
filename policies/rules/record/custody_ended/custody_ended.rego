# METADATA
# title: Item is gone by the log
# description: |
#   The log has it that an item of the request, by its serial or lot number, was
#   returned to the United States, lost or destroyed: nobody has it to pass on. An
#   exemption from consent makes no difference. Where the item is there again, an event
#   that starts its custody anew comes first.
package rules.record.custody_ended

import data.lib.record

rule := {
	"code": "record.custody_ended",
	"effect": "deny",
	"title": "Item is gone by the log",
	"citation": "22 USC 2753(a) [AECA 3(a)]; the decision log",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].serials"],
}

found contains {"lines": group.lines, "message": message, "values": values} if {
	input.present.record.custody == true
	some group in input.record.custody
	ended := group.ended
	message := sprintf(
		"By the log %s was %s on %s. Take the item off the request, or enter the event by which it is held again.",
		[record.shown(group), ended.kind, ended.on],
	)
	values := {"ended": ended, "items": record.listed(group)}
}
