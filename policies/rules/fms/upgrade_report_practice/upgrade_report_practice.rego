# METADATA
# title: Upgrade or growth that practice reports
# description: |
#   Practice also reports upgrades more than ten years after the certification, and
#   growth of cost or scope alone: transmittals of 2024 did both. A certification without a
#   day may be older than that, so it is asked about too. Where the statute asks
#   for no report, DSCA decides.
package rules.fms.upgrade_report_practice

import data.lib.kleene
import data.lib.lines
import data.lib.upgrades
import data.lib.work

rule := {
	"code": "fms.upgrade_report_practice",
	"effect": "refer",
	"title": "Upgrade or growth that practice reports",
	"citation": "22 USC 2776(b)(5) [AECA 36(b)(5)]; transmittals 0S-23 and 24-0J",
	"phases": ["export"],
	"programs": ["fms"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks"],
	"reads": ["items[].program", "kind", "linked_actions[].date", "linked_actions[].kind", "notifications[].flags", "proposed_on", "work.capability_increase", "work.purpose"],
}

found contains {"lines": lines.of_program("fms"), "message": message, "values": {}} if {
	input.request.kind == "amendment"
	_reported == true
	message := "Practice reports this change of a certified case although the statute does not: DSCA decides (AECA 36(b)(5))."
}

found contains {"unknown": _reported} if {
	input.request.kind == "amendment"
	is_set(_reported)
}

_reported := kleene.all_of([
	count(lines.live) > 0,
	count(_certifications) > 0,
	kleene.negate(_by_statute),
	kleene.any_of([work.capability_increase, _changed]),
])

_by_statute := kleene.all_of([work.capability_increase, upgrades.recent])

default _changed := false

_changed if {
	some entry in input.request.notifications
	"scope_changed" in entry.flags
}

_certifications := [action | some action in input.request.linked_actions; action.kind == "certification"]
