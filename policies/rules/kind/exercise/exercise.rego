# METADATA
# title: Use on an exercise
# description: |
#   Forces that take their own equipment on an exercise transfer nothing. Letting
#   another force operate it is a transfer, which needs consent.
package rules.kind.exercise

import data.lib.lines

rule := {
	"code": "kind.exercise",
	"effect": "info",
	"title": "Use on an exercise",
	"citation": "22 USC 2753(a)(2) [AECA 3(a)(2)]; 22 CFR 120.54(a)(6)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["flags", "kind"],
}

found contains {
	"lines": [],
	"message": "The holder's forces keep possession: no consent is needed while possession and purpose stay; letting another force operate it needs consent.",
	"values": {"possession_retained": true},
} if {
	input.request.kind == "exercise"
	lines.request_flag("possession_retained")
	count(lines.live) > 0
}

found contains {
	"lines": [],
	"message": "Nothing says that the holder's forces keep possession (flag possession_retained): letting another force operate it needs consent.",
	"values": {"possession_retained": false},
} if {
	input.request.kind == "exercise"
	not lines.request_flag("possession_retained")
	count(lines.live) > 0
}
