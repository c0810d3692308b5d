# METADATA
# title: Bought outside the United States
# description: |
#   AECA 42(c): financing buys outside the United States only where the President
#   determines that harm to the economy or the industrial base of the United States
#   does not outweigh the saving. What a recipient buys at home is
#   fmf.offshore_share where table fmf_offshore_shares has a row for it; the row of
#   one country excuses no purchase of another. An absent list is unknown, an empty
#   one names no country.
package rules.fmf.us_procurement

import data.lib.financing
import data.lib.kleene
import data.lib.papers
import data.lib.parties
import data.lib.tables

rule := {
	"code": "fmf.us_procurement",
	"effect": "missing_document",
	"title": "Bought outside the United States",
	"citation": "22 USC 2791(c) [AECA 42(c)]",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["fmf_offshore_shares"],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "financing.purchased_in", "funding[].source", "items[].funding", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": financing.numbers, "message": message, "values": {"countries": countries}} if {
	input.present.program.fmf == true
	_condition == true
	countries := kleene.holding(_outside)
	message := sprintf(
		"Financing buys in %s, and no determination under AECA 42(c) is on file: attach it (document offshore_procurement_determination).",
		[concat(", ", countries)],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.fmf == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	count(financing.numbers) > 0,
	_bought_outside,
	kleene.negate(papers.on_file({"offshore_procurement_determination"})),
])

_bought_outside := kleene.any_of([value | some value in _outside]) if {
	financing.block.purchased_in
} else := {"financing.purchased_in"}

# By country whether the law asks for the determination.
_outside := {country: kleene.negate(_own_share(country)) |
	some country in financing.block.purchased_in
	country != "USA"
}

_own_share(country) := parties.country_in(parties.recipient, {country}) if {
	country in tables.countries("fmf_offshore_shares")
} else := false
