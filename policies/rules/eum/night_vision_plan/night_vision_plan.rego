# METADATA
# title: Control plan for night vision
# description: |
#   The LOA note on night-vision devices asks for a plan of physical security and
#   accountability within table limits nvd_plan_days of acceptance.
package rules.eum.night_vision_plan

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.tables

rule := {
	"code": "eum.night_vision_plan",
	"effect": "missing_document",
	"title": "Control plan for night vision",
	"citation": "SAMM LOA note on night-vision devices",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": ["limits"],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].flags",
		"items[].program",
	],
}

found contains {
	"lines": _numbers,
	"message": sprintf(
		"Night-vision devices need a control plan within %d days of acceptance: attach it (document nvd_control_plan). Losses are reported at once, and in writing within %d days.",
		[_plan_days, _report_days],
	),
	"values": {"plan_days": _plan_days, "report_days": _report_days},
} if {
	input.present.flag.night_vision == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.flag.night_vision == true
	is_set(_condition)
}

found contains {"unknown": _condition} if {
	input.present.flag.unknown == true
	is_set(_condition)
}

_plan_days := tables.limit("nvd_plan_days")

_report_days := tables.limit("nvd_report_days")

_numbers := [line.number | some line in lines.live; _device(line) == true]

_condition := kleene.all_of([
	kleene.any_of([_device(line) | some line in lines.live]),
	kleene.negate(papers.on_file({"nvd_control_plan"})),
])

_device(line) := kleene.all_of([line.government, lines.flag(line, "night_vision")])
