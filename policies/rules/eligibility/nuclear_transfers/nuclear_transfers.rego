# METADATA
# title: Enrichment, reprocessing or explosive-device transfers
# description: |
#   Transfers of enrichment or reprocessing equipment, or of explosive devices, stop
#   military aid, training money, peacekeeping money and credits. A sale or a lease
#   waits for State's answer.
package rules.eligibility.nuclear_transfers

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "eligibility.nuclear_transfers",
	"effect": "refer",
	"title": "Enrichment, reprocessing or explosive-device transfers",
	"citation": "22 USC 2753(f) [AECA 3(f)]; 22 USC 2799aa [AECA 101]; 22 USC 2799aa-1 [AECA 102]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State ISN",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["nuclear_transfers"],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": [], "message": message, "values": {"country": country}} if {
	input.present.usml == true
	_condition == true
	country := parties.recipient.party.country
	message := sprintf("%s falls under AECA 101 or 102 on the decision date: no military aid, IMET, peacekeeping money or credits; a sale or lease needs State's answer.", [country])
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_listed := tables.countries("nuclear_transfers")

_condition := kleene.all_of([
	lines.any_usml_or_unknown,
	count(_listed) > 0,
	parties.country_in(parties.recipient, _listed),
])
