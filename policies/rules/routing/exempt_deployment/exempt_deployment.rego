# METADATA
# title: Own forces on deployment, no retransfer
# description: |
#   Armed forces that were authorized to hold a licensed article may take it on a
#   deployment or an exercise abroad, while they keep it in their hands, for the
#   same use, and it neither leaves nor enters the United States. That is ITAR text
#   alone; for government origin it is only practice. Table policy_switches says
#   since when the paragraph stands.
package rules.routing.exempt_deployment

import data.lib.lines
import data.lib.tables

rule := {
	"code": "routing.exempt_deployment",
	"effect": "info",
	"title": "Own forces on deployment, no retransfer",
	"citation": "22 CFR 120.54(a)(6)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["policy_switches"],
	"reads": ["flags", "items[].program", "kind"],
}

found contains {
	"lines": _numbers,
	"message": "The authorized forces keep the article in their own hands on an exercise outside the United States: no retransfer.",
	"values": {},
} if {
	input.request.kind == "exercise"
	input.present.program.dcs == true
	lines.request_flag("possession_retained")
	lines.request_flag("no_us_territory")
	tables.switch("itar_deployment")
	count(_numbers) > 0
}

_numbers := [line.number | some line in lines.all; line.program == "dcs"]
