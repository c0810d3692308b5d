# METADATA
# title: Material breach of nuclear commitments
# description: |
#   No sale and no lease goes to a country found in material breach of its non-
#   proliferation commitments to the United States. Consents follow, through the
#   test of what the United States would do itself.
package rules.eligibility.nuclear_breach

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "eligibility.nuclear_breach",
	"effect": "deny",
	"title": "Material breach of nuclear commitments",
	"citation": "22 USC 2753(f) [AECA 3(f)]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["nuclear_breach"],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": [], "message": message, "values": {"country": country}} if {
	input.present.usml == true
	_condition == true
	country := parties.recipient.party.country
	message := sprintf("%s is determined to be in material breach of its nuclear commitments to the United States on the decision date.", [country])
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_listed := tables.countries("nuclear_breach")

_condition := kleene.all_of([
	lines.any_usml_or_unknown,
	count(_listed) > 0,
	parties.country_in(parties.recipient, _listed),
])
