# METADATA
# title: Repair that adds capability
# description: |
#   The relief for repair stops where the item can do more afterwards. The
#   notification test then runs as for a sale, and the firm that integrates is part
#   of the technology review.
package rules.kind.mro_upgrade

import data.lib.kleene
import data.lib.lines
import data.lib.work

rule := {
	"code": "kind.mro_upgrade",
	"effect": "refer",
	"title": "Repair that adds capability",
	"citation": "22 USC 2753(d)(4)(A) [AECA 3(d)(4)(A)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT, DASA DE&C",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["kind", "work.capability_increase", "work.purpose"],
}

found contains {"lines": [], "message": message, "values": values} if {
	input.request.kind == "mro"
	_condition == true
	values := {
		"purpose": object.get(input.request, ["work", "purpose"], "not given"),
		"capability_increase": object.get(input.request, ["work", "capability_increase"], "not given"),
	}
	message := sprintf(
		"The work does more than repair (work.purpose %v, work.capability_increase %v): the notification test runs, and technology review covers the integrator.",
		[values.purpose, values.capability_increase],
	)
}

found contains {"unknown": _condition} if {
	input.request.kind == "mro"
	is_set(_condition)
}

_condition := kleene.all_of([
	count(lines.live) > 0,
	kleene.any_of([work.capability_increase, kleene.negate(work.repair_only)]),
])
