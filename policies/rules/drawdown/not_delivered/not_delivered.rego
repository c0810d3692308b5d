# METADATA
# title: Not yet delivered
# description: |
#   Title to a drawdown item passes with its delivery. Before that it is property of
#   the United States: sending it elsewhere means amending the determination, and is
#   no transfer to which State could consent.
package rules.drawdown.not_delivered

import data.lib.lines

rule := {
	"code": "drawdown.not_delivered",
	"effect": "deny",
	"title": "Not yet delivered",
	"citation": "22 USC 2318 [FAA 506]; title passes with delivery",
	"phases": ["transfer"],
	"programs": ["drawdown"],
	"refer_to": "State PM, DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "items[].delivered_on", "items[].program"],
}

found contains {"lines": numbers, "message": message, "values": {"delivered_on": day}} if {
	input.present.program.drawdown == true
	input.request.phase == "transfer"
	some day in {line.item.delivered_on | some line in _drawn_down}
	day > input.request.decision_date
	numbers := [line.number | some line in _drawn_down; line.item.delivered_on == day]
	message := sprintf(
		"Delivery is on %s, after %s: still property of the United States. Ask for the determination to be amended.",
		[day, input.request.decision_date],
	)
}

found contains {"unknown": fields} if {
	input.present.program.drawdown == true
	input.request.phase == "transfer"
	fields := {sprintf("%s.delivered_on", [line.at]) | some line in _drawn_down; not line.item.delivered_on}
	count(fields) > 0
}

_drawn_down := [line | some line in lines.live; line.program == "drawdown"]
