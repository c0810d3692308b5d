# METADATA
# title: Report of an upgrade after certification
# description: |
#   An amendment that makes more capable what was certified within ten years before its
#   delivery is reported to Congress, at least forty-five days before delivery (AECA
#   36(b)(5)(A), table clocks). Where its own value reaches a level a new certification
#   is due too.
package rules.fms.upgrade_report

import data.lib.kleene
import data.lib.lines
import data.lib.upgrades
import data.lib.work

rule := {
	"code": "fms.upgrade_report",
	"effect": "congressional_notification",
	"title": "Report of an upgrade after certification",
	"citation": "22 USC 2776(b)(5)(A) [AECA 36(b)(5)]",
	"phases": ["export"],
	"programs": ["fms"],
	"refer_to": "DSCA, State H",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks"],
	"reads": ["items[].program", "kind", "linked_actions[].date", "linked_actions[].kind", "proposed_on", "work.capability_increase", "work.purpose"],
}

found contains {"lines": lines.of_program("fms"), "message": message, "values": {"certified_on": days}} if {
	input.request.kind == "amendment"
	_due == true
	days := sort(upgrades.certified_on)
	message := sprintf(
		"The amendment raises the capability of what was certified on %s: report it before delivery (AECA 36(b)(5)).",
		[concat(", ", days)],
	)
}

found contains {"unknown": _due} if {
	input.request.kind == "amendment"
	is_set(_due)
}

_due := kleene.all_of([
	count(lines.live) > 0,
	count(upgrades.certified_on) > 0,
	work.capability_increase,
	upgrades.recent,
])
