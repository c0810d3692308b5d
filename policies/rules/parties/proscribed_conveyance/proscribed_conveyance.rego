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
	some grounds, names in _conveyances
	numbers := [line.number | some line in lines.all; _condition(grounds, line) == true]
	count(numbers) > 0
	values := {"parties": names, "country": grounds.country}
	message := sprintf(
		"Conveyances of %s (%s) are barred by 22 CFR 126.1(b) from carrying defense articles: name another carrier.",
		[values.country, concat(", ", names)],
	)
}

found contains {"unknown": fields} if {
	input.present.usml == true
	some grounds, _ in _conveyances
	some line in lines.all
	fields := _condition(grounds, line)
	is_set(fields)
}

# Owners and operators by what speaks against them, so that lines meet few.
_conveyances[grounds] contains entry.party.id if {
	some entry in parties.all
	count({role | some role in entry.party.roles} & {"conveyance_owner", "conveyance_operator"}) > 0
	grounds := {
		"country": object.get(entry.party, "country", ""),
		"denied": parties.country_in(entry, proscribed.denied),
		"cases": proscribed.cases([entry]),
	}
}

_condition(grounds, line) := kleene.all_of([line.usml, _barred(grounds, line)])

_barred(grounds, line) := kleene.any_of(array.concat(
	[grounds.denied],
	[kleene.all_of([case.reached, kleene.negate(proscribed.excepted(case, line))]) |
		some case in grounds.cases
	],
))
