# METADATA
# title: Above the ceiling of financed commercial contracts
# description: |
#   AECA 23(h) caps what financing of a fiscal year may pay for commercial contracts of
#   all countries but Israel and Egypt together. Financing put to the whole request
#   counts where no line has any. What fits may go on.
package rules.ledger.fmf_commercial

import data.lib.kleene
import data.lib.ledgers
import data.lib.parties
import data.lib.sums

rule := {
	"code": "ledger.fmf_commercial",
	"effect": "deny",
	"title": "Above the ceiling of financed commercial contracts",
	"citation": "22 USC 2763(h) [AECA 23(h)]",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ledger_limits"],
	"reads": ["decision_date", "financing.channel", "funding[].amount_usd", "funding[].source", "items[].funding", "items[].values.contract_price_usd", "parties[].country", "parties[].organization"],
}

found contains {"lines": _added.numbers, "message": said.message, "values": said.values} if {
	input.present.program.fmf == true
	_over == true
	said := ledgers.said(
		"fmf_commercial",
		{"before": _before, "asked": _added.known_usd},
		_limit,
		"Cut it to what is left, or buy by foreign military sale.",
	)
}

found contains {"unknown": _over} if {
	input.present.program.fmf == true
	is_set(_over)
}

posts contains ledgers.posting("fmf_commercial", _added, _limit) if {
	input.present.program.fmf == true
	input.request.financing.channel == "commercial"
	parties.country_in(parties.recipient, {"ISR", "EGY"}) == false
}

_over := kleene.all_of([
	kleene.equals(object.get(input.request, "financing", {}), "channel", "financing", "commercial"),
	kleene.negate(parties.country_in(parties.recipient, {"ISR", "EGY"})),
	sums.exceeds(_before, _added, _limit),
])

_before := ledgers.position("fmf_commercial")

_limit := ledgers.limit("fmf_commercial")

_added := ledgers.financed
