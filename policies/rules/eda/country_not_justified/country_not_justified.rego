# METADATA
# title: Country not justified for grants this year
# description: |
#   Excess articles are given only to countries for which aid was justified to Congress
#   for the fiscal year. The rows of table eda_justified run for a fiscal year each. An
#   organization has no row, so nothing is given to one without a justification of its
#   own. A separate justification on file turns the denial into a referral.
package rules.eda.country_not_justified

import data.lib.excess
import data.lib.kleene
import data.lib.parties

rule := {
	"code": "eda.country_not_justified",
	"effect": "deny",
	"title": "Country not justified for grants this year",
	"citation": "22 USC 2321j(a) [FAA 516(a)]",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": {"list": "documents", "kind": "eda_country_justification"},
	"due_at_release": [],
	"tables": ["eda_justified"],
	"reads": [
		"items[].authority",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {"lines": excess.given_numbers, "message": message, "values": values} if {
	input.present.program.eda == true
	_condition == true
	values := {"recipient": parties.recipient_code, "decision_date": input.request.decision_date}
	message := sprintf(
		"Table eda_justified has no row for %s on %s: confirm the justification, or file a separate one (eda_country_justification).",
		[parties.recipient_code, input.request.decision_date],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.eda == true
	is_set(_condition)
}

_condition := kleene.all_of([excess.given, kleene.negate(parties.recipient_listed("eda_justified"))])
