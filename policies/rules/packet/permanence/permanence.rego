# METADATA
# title: Permanent or temporary
# description: |
#   A temporary transfer is consented to with a day of return, so the questionnaire
#   asks for its first and last day.
package rules.packet.permanence

import data.lib.lines

rule := {
	"code": "packet.permanence",
	"effect": "missing_document",
	"title": "Permanent or temporary",
	"citation": "State questionnaire Q6",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "kind", "period.end", "period.start", "permanence"],
}

found contains {"lines": [], "message": message, "values": {"fields": _lacking}} if {
	input.request.phase == "transfer"
	lines.kind_moves
	lines.any_government_or_unknown == true
	count(_lacking) > 0
	message := sprintf(
		"Say whether the transfer is permanent or temporary, and its first and last day when it is temporary: %s is absent.",
		[concat(", ", _lacking)],
	)
}

_lacking contains "permanence" if not input.request.permanence

_lacking contains sprintf("period.%s", [day]) if {
	input.request.permanence == "temporary"
	some day in ["start", "end"]
	object.get(input.request, ["period", day], null) == null
}
