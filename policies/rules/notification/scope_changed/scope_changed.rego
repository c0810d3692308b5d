# METADATA
# title: Case grew after the certification
# description: |
#   Quantity, value, recipient or capability grew after the submission. Section 36(b)(5)
#   asks for a new report on sales; section 3(d) has no such rule, so State decides
#   whether Congress is told again.
package rules.notification.scope_changed

import data.lib.lines
import data.lib.provisions

rule := {
	"code": "notification.scope_changed",
	"effect": "refer",
	"title": "Case grew after the certification",
	"citation": "22 USC 2776(b)(5) by analogy",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT, L",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["notifications[].flags", "notifications[].provision"],
}

found contains {
	"lines": [],
	"message": sprintf("The case grew after its notification under %s: State decides whether to notify again.", [concat(", ", names)]),
	"values": {"provisions": _changed},
} if {
	input.version == 1
	count(_changed) > 0
	count(lines.live) > 0
	names := [provisions.law(provision) | some provision in _changed]
}

_changed := {entry.provision |
	some entry in input.request.notifications
	some flag in entry.flags
	flag == "scope_changed"
}
