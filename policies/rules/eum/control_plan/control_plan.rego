# METADATA
# title: Plan for items under enhanced monitoring
# description: |
#   Enhanced monitoring starts from the plan in which the recipient says where the
#   items are kept, who guards them and how they are counted.
package rules.eum.control_plan

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "eum.control_plan",
	"effect": "missing_document",
	"title": "Plan for items under enhanced monitoring",
	"citation": "SAMM C8.4; SAMM LOA note on night-vision devices",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].party",
		"documents[].signed_on",
		"items[].eum",
		"items[].program",
		"parties[].id",
		"parties[].roles",
	],
}

found contains {
	"lines": _numbers,
	"message": "Items under enhanced monitoring go to a recipient without a plan for their security and accountability: attach it (document eeum_control_plan).",
	"values": {},
} if {
	input.present.usml == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_numbers := [line.number | some line in lines.usml_or_unknown; _level(line) == true]

_condition := kleene.all_of([
	kleene.any_of([_level(line) | some line in lines.usml_or_unknown]),
	kleene.negate(papers.for_new_holder({"eeum_control_plan"}, set())),
])

_level(line) := kleene.equals(line.item, "eum", line.at, "enhanced")
