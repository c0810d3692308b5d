# METADATA
# title: Israel's qualitative military edge
# description: |
#   A certification under AECA 36 for a country of the Middle East other than
#   Israel must find that Israel's qualitative military edge stays unharmed. AECA
#   3(d) does not ask for it, so on a transfer it is a point of the review. The
#   statute names no countries; the table follows practice.
package rules.eligibility.qme_review

import data.lib.parties
import data.lib.receiving
import data.lib.tables

rule := {
	"code": "eligibility.qme_review",
	"effect": "refer",
	"title": "Israel's qualitative military edge",
	"citation": "22 USC 2776(h) [AECA 36(h)]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["middle_east"],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": [], "message": message, "values": {"country": country}} if {
	input.present.usml == true
	_condition == true
	country := parties.recipient.party.country
	message := sprintf(
		"%s counts as Middle East: weigh Israel's qualitative military edge.",
		[country],
	)
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_listed := tables.countries("middle_east") - {"ISR"}

_condition := receiving.recipient_in(_listed)
