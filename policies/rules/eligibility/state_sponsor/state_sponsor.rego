# METADATA
# title: Party in a terrorism-listed country
# description: |
#   AECA 40 bars any sale, lease, grant, credit, licence or consent, direct or
#   indirect, for a country that supports international terrorism. The bar
#   reaches every USML line, exempt or not, and every party.
package rules.eligibility.state_sponsor

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "eligibility.state_sponsor",
	"effect": "deny",
	"title": "Party in a terrorism-listed country",
	"citation": "22 USC 2780(a)(3), (d), (l)(1) [AECA 40]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "aeca_40g"},
	"due_at_release": [],
	"tables": ["state_sponsors_of_terrorism"],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles", "reexport_countries"],
}

found contains {"lines": _numbers, "message": message, "values": {"countries": _countries}} if {
	input.present.usml == true
	_condition == true
	message := sprintf("Listed under AECA 40 on the decision date: %s.", [concat(", ", _countries)])
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_listed := tables.countries("state_sponsors_of_terrorism")

_condition := kleene.all_of([
	kleene.any_of([line.usml | some line in lines.all]),
	kleene.any_of(array.concat(
		[count(_countries) > 0],
		[parties.country_in(entry, _listed) | some entry in parties.all],
	)),
])

_numbers := [line.number | some line in lines.all; line.usml == true]

_countries := {country |
	some party in input.request.parties
	country := party.country
	country in _listed
} | {country |
	some country in input.request.reexport_countries
	country in _listed
}
