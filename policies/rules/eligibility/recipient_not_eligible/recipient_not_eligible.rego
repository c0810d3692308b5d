# METADATA
# title: Recipient without a finding of eligibility
# description: |
#   The United States sells and leases only where the President has found that it
#   strengthens its security and promotes peace. Asked is every sale and lease, a team
#   under a letter of offer, and financing. Where an organization receives, its own row
#   counts. A team is under a letter of offer by its authority; without one, a letter
#   of offer among the documents is taken for its own. A linked letter of offer or
#   lease is a sale or lease too.
package rules.eligibility.recipient_not_eligible

import data.lib.faa
import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "eligibility.recipient_not_eligible",
	"effect": "deny",
	"title": "Recipient without a finding of eligibility",
	"citation": "22 USC 2753(a)(1), (4) [AECA 3(a)]; SAMM C4.1, Tables C4.T1 and C4.T2",
	"phases": ["export"],
	"programs": ["fms", "eda", "fmcs", "fmf", "lease", "teams"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["fms_eligible"],
	"reads": [
		"documents[].kind",
		"funding[].source",
		"items[].authority",
		"items[].funding",
		"items[].program",
		"linked_actions[].kind",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {"lines": numbers, "message": message, "values": {"recipient": parties.recipient_code}} if {
	input.request.phase == "export"
	_condition == true
	numbers := kleene.holding(_sold)
	message := sprintf(
		"Table fms_eligible has no row for %s on %s: no sale, lease or financing without a finding of eligibility.",
		[parties.recipient_code, input.request.decision_date],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "export"
	is_set(_condition)
}

_condition := kleene.all_of([
	kleene.negate(_listed),
	kleene.any_of(array.concat([_linked], [faa.any_or_fmf(_sold)])),
])

_listed := {sprintf("%s.country", [parties.recipient.at])} if {
	parties.recipient_code == ""
} else := parties.recipient_code in {row.code | some row in tables.in_force("fms_eligible")}

_sold := {line.number: kleene.any_of([line.fmf, _sale(line)]) | some line in lines.live}

_sale(line) if {
	line.program in {"fms", "fmcs", "lease"}
} else := kleene.equals(line.item, "authority", line.at, "aeca_21") if {
	line.program == "eda"
} else := _team_sold(line) if {
	line.program == "teams"
} else := false

_team_sold(line) := line.item.authority in {"aeca_21", "aeca_22", "aeca_30a"} if {
	line.item.authority
} else if {
	input.present.document.loa == true
} else := {sprintf("%s.authority", [line.at])}

default _linked := false

_linked if {
	some kind in ["loa", "lease"]
	input.present.linked[kind]
}
