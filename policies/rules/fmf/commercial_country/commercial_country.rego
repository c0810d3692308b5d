# METADATA
# title: Country not open to financed contracts
# description: |
#   The annual act lets financing pay commercial contracts only of countries for
#   which that was justified to Congress for fiscal year 1989 (table
#   fmf_commercial_countries; its names are from memory). Another recipient, or an
#   organization, is denied. An absent channel or country is unknown.
package rules.fmf.commercial_country

import data.lib.financing
import data.lib.kleene
import data.lib.parties

rule := {
	"code": "fmf.commercial_country",
	"effect": "deny",
	"title": "Country not open to financed contracts",
	"citation": "Annual appropriations act, Foreign Military Financing Program",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["fmf_commercial_countries"],
	"reads": ["decision_date", "financing.channel", "funding[].source", "items[].funding", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": financing.numbers, "message": message, "values": {"recipient": parties.recipient_code}} if {
	input.present.program.fmf == true
	_condition == true
	message := sprintf(
		"%s is not among the countries whose commercial contracts financing may pay: buy by foreign military sale.",
		[parties.recipient_code],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.fmf == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	financing.commercial,
	kleene.negate(parties.recipient_listed("fmf_commercial_countries")),
])
