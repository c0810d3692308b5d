# METADATA
# title: Security Council committee
# description: |
#   Some exceptions of 22 CFR 126.1(d)(2) hold only once a committee of the Security
#   Council has been told, or has approved. Table itar_126_1_d2 says which.
package rules.packet.un_notification

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.tables

rule := {
	"code": "packet.un_notification",
	"effect": "missing_document",
	"title": "Security Council committee",
	"citation": "22 CFR 126.1(i), (k), (m), (u)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["itar_126_1_d2"],
	"reads": [
		"claims",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
	],
}

found contains {"lines": [], "message": message, "values": {"claims": _claimed}} if {
	input.present.usml == true
	_condition == true
	message := sprintf(
		"The exception claimed needs notice to, or approval by, a committee of the Security Council: attach it (document un_committee_notice) for %s.",
		[concat(", ", _claimed)],
	)
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_claimed contains claim if {
	some row in tables.in_force("itar_126_1_d2")
	some exception in row.exceptions
	exception.un_action in {"notify", "approve"}
	some claim in input.request.claims
	claim == exception.id
}

_condition := kleene.all_of([
	lines.any_usml_or_unknown,
	count(_claimed) > 0,
	kleene.negate(papers.on_file({"un_committee_notice"})),
])
