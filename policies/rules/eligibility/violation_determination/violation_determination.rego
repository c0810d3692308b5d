# METADATA
# title: Holder or recipient found in violation
# description: |
#   Once the President has reported, or a joint resolution has found, a substantial
#   violation of an agreement, credits, sales and deliveries stop until it has
#   ceased and assurances are given. Consent then fails the test of what the United
#   States would do itself. The row ends when both are met.
package rules.eligibility.violation_determination

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "eligibility.violation_determination",
	"effect": "deny",
	"title": "Holder or recipient found in violation",
	"citation": "22 USC 2753(c)(1), (3), (4) [AECA 3(c)]; 22 USC 2314(d) [FAA 505(d)]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["violation_determinations"],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": [], "message": message, "values": {"countries": _countries}} if {
	input.present.usml == true
	_condition == true
	message := sprintf("Found in substantial violation of an agreement on the decision date: %s. The bar ends when the violation has ceased and assurances are given.", [concat(", ", _countries)])
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_condition := kleene.all_of([
	lines.any_usml_or_unknown,
	count(tables.in_force("violation_determinations")) > 0,
	parties.holder_or_recipient_listed("violation_determinations"),
])

_countries := parties.holder_or_recipient_countries("violation_determinations")
