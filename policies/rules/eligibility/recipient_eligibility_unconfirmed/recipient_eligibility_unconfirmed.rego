# METADATA
# title: New recipient not on the eligible list
# description: |
#   The United States sells only to countries and organizations that the President
#   has found eligible. A new recipient without such a finding is hard to square
#   with "would itself transfer". At first provision the same gap denies. Where an
#   organization receives, its own row counts, not that of its seat.
package rules.eligibility.recipient_eligibility_unconfirmed

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "eligibility.recipient_eligibility_unconfirmed",
	"effect": "refer",
	"title": "New recipient not on the eligible list",
	"citation": "22 USC 2753(a)(1), (4) [AECA 3(a)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["fms_eligible"],
	"reads": [
		"items[].program",
		"kind",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {"lines": _numbers, "message": message, "values": {"recipient": parties.recipient_code}} if {
	input.request.phase == "transfer"
	_condition == true
	message := sprintf(
		"Table fms_eligible has no row for %s on %s: confirm the finding of eligibility.",
		[parties.recipient_code, input.request.decision_date],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.kind != "change_of_end_use",
	kleene.negate(_united_states),
	kleene.negate(_listed),
	lines.any_government,
])

_eligible := {row.code | some row in tables.in_force("fms_eligible")}

_listed := {sprintf("%s.country", [parties.recipient.at])} if {
	parties.recipient_code == ""
} else := parties.recipient_code in _eligible

_united_states := kleene.any_of([
	parties.country_in(parties.recipient, {"USA"}),
	parties.type_in(parties.recipient, {"us_government"}),
])

_numbers := [line.number | some line in lines.live; line.government == true]
