# METADATA
# title: Waiver needs a report 15 days before
# description: |
#   A waiver of a bar against countries that support terrorism is used only after
#   consultation with Congress and a report to it: AECA 40(g), FAA 620A(d), 620G and
#   620H. The wait is in table clocks under waiver_report.
package rules.notification.waiver_report

import data.lib.lines

rule := {
	"code": "notification.waiver_report",
	"effect": "congressional_notification",
	"title": "Waiver needs a report 15 days before",
	"citation": "22 USC 2780(g); FAA 620A(d), 620G, 620H",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks"],
	"reads": ["waivers[].kind"],
}

found contains {
	"lines": [],
	"message": sprintf("The request relies on %s: Congress is consulted and has the report before the waiver is used.", [concat(", ", _kinds)]),
	"values": {"waivers": _kinds},
} if {
	input.version == 1
	count(_kinds) > 0
	count(lines.live) > 0
}

_kinds := {waiver.kind |
	some waiver in input.request.waivers
	waiver.kind in {"aeca_40g", "faa_620a", "faa_620g", "faa_620h"}
}
