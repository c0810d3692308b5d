# METADATA
# title: Exemption claimed for a proscribed country
# description: |
#   22 CFR 126.1(a) and 120.15(c): exemptions of the ITAR can't be used for what goes to
#   or comes from a proscribed country, save those of table exemptions_surviving_126_1
#   and what the U.S. Government receives. A line goes to whoever receives it and where
#   it will be used or may be passed on; it comes from its holder. A paragraph counts with
#   those below it. Countries of both paragraphs of 126.1(d) count, also where only
#   their forces are denied, and where a suspension stops the policy of denial.
package rules.dcs.exemption_off

import data.lib.citations
import data.lib.kleene
import data.lib.licensed
import data.lib.lines
import data.lib.parties
import data.lib.proscribed
import data.lib.tables

rule := {
	"code": "dcs.exemption_off",
	"effect": "deny",
	"title": "Exemption claimed for a proscribed country",
	"citation": "22 CFR 120.15(c), 126.1(a)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["exemptions_surviving_126_1", "itar_126_1_d1", "itar_126_1_d2"],
	"reads": [
		"claims",
		"end_use.country",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
		"reexport_countries",
	],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.present.block.claims == true
	numbers := kleene.holding(_condition)
	count(numbers) > 0
	values := {"exemptions": _off, "countries": _proscribed}
	message := sprintf("Exemptions of the ITAR can't be used for %s: %s. A licence or approval of DDTC is needed.", [
		concat(", ", values.countries),
		concat(", ", values.exemptions),
	])
}

found contains {"unknown": fields} if {
	input.present.block.claims == true
	fields := kleene.lacking(_condition)
	count(fields) > 0
}

_condition := {line.number: kleene.all_of([_claimed_in_vain, line.usml]) | some line in lines.live}

_claimed_in_vain := kleene.all_of([
	count(_off) > 0,
	kleene.any_of([parties.country_in(entry, _countries) | some entry in _places]),
	kleene.negate(parties.type_in(parties.recipient, {"us_government"})),
])

_off := {claim |
	some claim in licensed.exemptions
	not _survives(claim)
}

_survives(claim) if citations.under_any(claim, _surviving) == true

_surviving := {row.exemption | some row in tables.in_force("exemptions_surviving_126_1")}

_countries := tables.countries("itar_126_1_d1") | tables.countries("itar_126_1_d2")

_places := array.concat(proscribed.destinations, parties.having("holder"))

_proscribed := {entry.party.country |
	some entry in _places
	parties.country_in(entry, _countries) == true
}
