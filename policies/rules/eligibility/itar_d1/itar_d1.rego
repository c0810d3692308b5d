# METADATA
# title: Policy of denial under ITAR 126.1(d)(1)
# description: |
#   22 CFR 126.1(d)(1) denies licences and other approvals for some countries
#   without exception, proposals included (126.1(e)(1)). The bar reaches every
#   USML line, exempt or not, every party, the place of use and every right to
#   pass the item on. For lines of government origin it shows what the United
#   States would not do itself. An embassy has the country that it acts for.
package rules.eligibility.itar_d1

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.proscribed

rule := {
	"code": "eligibility.itar_d1",
	"effect": "deny",
	"title": "Policy of denial under ITAR 126.1(d)(1)",
	"citation": "22 CFR 126.1(a), (d)(1), (e)(1)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["itar_126_1_d1"],
	"reads": [
		"end_use.country",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"reexport_countries",
	],
}

found contains {"lines": numbers, "message": message, "values": {"countries": countries}} if {
	input.present.usml == true
	_condition == true
	numbers := [line.number | some line in lines.all; line.usml == true]
	countries := {entry.party.country | some entry in _involved} & proscribed.denied
	message := sprintf(
		"Under the policy of denial of 22 CFR 126.1(d)(1) on the decision date: %s.",
		[concat(", ", countries)],
	)
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_involved := array.concat(parties.all, proscribed.elsewhere)

_condition := kleene.all_of([
	kleene.any_of([line.usml | some line in lines.all]),
	kleene.any_of([parties.country_in(entry, proscribed.denied) | some entry in _involved]),
])
