# METADATA
# title: Temporary transfer overdue
# description: |
#   A temporary consent covers its period only. After its end, without a return or
#   an extension on file, the item is held without authority.
package rules.kind.temporary_overdue

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "kind.temporary_overdue",
	"effect": "refer",
	"title": "Temporary transfer overdue",
	"citation": "State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"decision_date",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"period.end",
		"permanence",
	],
}

found contains {"lines": [], "message": message, "values": {"ended_on": input.request.period.end}} if {
	input.request.phase == "transfer"
	_condition == true
	message := sprintf(
		"The period ended on %s, before %s, and the item is held without authority: file return_confirmation or extension_consent.",
		[input.request.period.end, input.request.decision_date],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	count(lines.live) > 0,
	kleene.equals(input.request, "permanence", "", "temporary"),
	_ended,
	kleene.negate(papers.on_file({"return_confirmation", "extension_consent"})),
])

_ended := input.request.period.end < input.request.decision_date if {
	input.request.period.end
} else := {"period.end"}
