# METADATA
# title: Conveyance of a proscribed country
# description: |
#   No defense article travels on a vessel, aircraft or other conveyance that a
#   country of 22 CFR 126.1 owns or operates, or that is leased to or from it. A
#   country of 126.1(d)(2) counts as its paragraph reaches the owner or operator,
#   and as no claimed exception is met. The bar reaches every USML line, exempt or
#   not.
package rules.parties.proscribed_conveyance

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.proscribed

rule := {
	"code": "parties.proscribed_conveyance",
	"effect": "deny",
	"title": "Conveyance of a proscribed country",
	"citation": "22 CFR 126.1(b)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["cyprus_suspension", "itar_126_1_d1", "itar_126_1_d2"],
	"reads": [
		"claims",
		"items[].flags",
		"items[].program",
		"parties[].body",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.present.usml == true
	some entry in _conveyances
	numbers := [line.number | some line in lines.all; _condition(entry, line) == true]
	count(numbers) > 0
	values := {"party": entry.party.id, "country": entry.party.country}
	message := sprintf(
		"The conveyance of party %s belongs to %s, and 22 CFR 126.1(b) bars it from carrying defense articles: name another carrier.",
		[values.party, values.country],
	)
}

found contains {"unknown": fields} if {
	input.present.usml == true
	some entry in _conveyances
	some line in lines.all
	fields := _condition(entry, line)
	is_set(fields)
}

_conveyances := [entry |
	some entry in parties.all
	count({role | some role in entry.party.roles} & {"conveyance_owner", "conveyance_operator"}) > 0
]

_condition(entry, line) := kleene.all_of([line.usml, _barred(entry, line)])

_barred(entry, line) := kleene.any_of(array.concat(
	[parties.country_in(entry, proscribed.denied)],
	[kleene.all_of([case.reached, kleene.negate(proscribed.excepted(case, line))]) |
		some case in proscribed.cases([entry])
	],
))
