# METADATA
# title: A table has no known state on the day
# description: |
#   A list that lapses says nothing until the next one is loaded, and its silence is
#   no clearance. Every table read by a rule of this request is checked for a last
#   known day before the decision date. Policy switch strict_tables turns the
#   information into a referral.
package rules.eligibility.table_gap

import data.lib.dispatch
import data.lib.tables

rule := {
	"code": "eligibility.table_gap",
	"effect": "info",
	"title": "A table has no known state on the day",
	"citation": "House rule: an outdated list clears nobody",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["policy_switches"],
	"reads": ["decision_date"],
}

found contains object.union({"lines": [], "message": message, "values": {"last_known_days": _gaps}}, _effect) if {
	input.version == 1
	count(_gaps) > 0
	message := sprintf(
		"Not known on %s, load the newer state: %s.",
		[input.request.decision_date, concat(", ", {sprintf("%s (last day %s)", [name, day]) | some name, day in _gaps})],
	)
}

_gaps := {name: day |
	some name in dispatch.tables_read
	day := tables.last_known_days[name]
	day < input.request.decision_date
}

default _effect := {}

_effect := {"effect": "refer"} if tables.switch("strict_tables")
