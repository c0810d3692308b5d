# METADATA
# title: UAS reviewed like crewed aircraft
# description: |
#   Since 15 September 2025 State reviews unmanned aircraft of Category I like
#   crewed aircraft, without the presumption of denial. From 24 July 2020 until then
#   a slower subset was treated as Category II.
package rules.techsec.mtcr_uas_policy

import data.lib.kleene
import data.lib.lines
import data.lib.tables

rule := {
	"code": "techsec.mtcr_uas_policy",
	"effect": "info",
	"title": "UAS reviewed like crewed aircraft",
	"citation": "State announcement of 2025-09-15",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["policy_switches"],
	"reads": ["decision_date", "items[].flags", "items[].mtcr", "items[].program", "items[].type"],
}

found contains {
	"lines": numbers,
	"message": "Unmanned aircraft of Category I: reviewed like crewed aircraft, without the presumption of denial.",
	"values": {},
} if {
	input.present.flag.uas == true
	numbers := kleene.holding(_condition)
	count(numbers) > 0
}

found contains {"unknown": fields} if {
	input.present.flag.uas == true
	fields := kleene.lacking(_asked)
	count(fields) > 0
}

found contains {"unknown": fields} if {
	input.present.flag.unknown == true
	fields := kleene.lacking(_asked)
	count(fields) > 0
}

# What is stated counts on every line; what is not is asked of no item of the EAR.
_asked := [_condition[line.number] | some line in lines.usml_or_unknown]

_condition := {line.number: kleene.all_of([
	tables.switch("mtcr_uas"),
	lines.flag(line, "uas"),
	kleene.same(line.mtcr, "category_i"),
]) |
	some line in lines.live
}
