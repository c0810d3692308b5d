# METADATA
# title: End use purpose unclear
# description: |
#   What is furnished, or moves on, must serve a lawful purpose. A purpose that is
#   not stated, or only called other, leaves that to a person.
package rules.eligibility.purpose_unclear

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "eligibility.purpose_unclear",
	"effect": "refer",
	"title": "End use purpose unclear",
	"citation": "22 USC 2754 [AECA 4]; 22 USC 2302 [FAA 502] (grants)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["end_use.purpose", "items[].program", "kind", "phase"],
}

found contains {"lines": _numbers, "message": message, "values": {"purpose": _purpose}} if {
	input.present.usml == true
	_condition == true
	message := sprintf(
		"The purpose is %s: ask which lawful purpose the end use serves (field end_use.purpose).",
		[{"absent": "not stated", "other": "given as other"}[_purpose]],
	)
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_condition := kleene.all_of([
	_purpose in {"absent", "other"},
	kleene.any_of([input.request.phase == "export", lines.kind_moves]),
	lines.any_consent,
])

_purpose := object.get(input.request, ["end_use", "purpose"], "absent")

_numbers := [line.number | some line in lines.live; line.consent == true]
