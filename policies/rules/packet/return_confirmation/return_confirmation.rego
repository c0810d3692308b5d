# METADATA
# title: Return after a temporary transfer
# description: |
#   A temporary transfer whose last day has passed is closed by the holder's word
#   that the item is back, or kept open by a consent to its extension.
package rules.packet.return_confirmation

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "packet.return_confirmation",
	"effect": "missing_document",
	"title": "Return after a temporary transfer",
	"citation": "State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"decision_date",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"kind",
		"period.end",
		"permanence",
	],
}

found contains {"lines": [], "message": message, "values": {"ended_on": ended, "decision_date": input.request.decision_date}} if {
	input.request.phase == "transfer"
	_condition == true
	ended := input.request.period.end
	message := sprintf(
		"The temporary transfer ended on %s, before the decision date %s: attach the proof of return (document return_confirmation) or the consent to an extension (document extension_consent).",
		[ended, input.request.decision_date],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	lines.any_usml_or_unknown,
	lines.kind_moves,
	kleene.equals(input.request, "permanence", "", "temporary"),
	_ended,
	kleene.negate(papers.on_file({"return_confirmation", "extension_consent"})),
])

_ended := input.request.period.end < input.request.decision_date if {
	input.request.period.end
} else := {"period.end"}
