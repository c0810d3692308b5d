# METADATA
# title: No allocation of financing for the country
# description: |
#   Financing goes to countries for which it is justified and allocated for the fiscal
#   year (AECA 23, FAA 634A, the annual act). Table fmf_allocations is kept by people; a
#   country without a row in it has none.
package rules.ledger.fmf_allocation

import data.lib.ledgers
import data.lib.parties
import data.lib.tables

rule := {
	"code": "ledger.fmf_allocation",
	"effect": "deny",
	"title": "No allocation of financing for the country",
	"citation": "22 USC 2763 [AECA 23]; 22 USC 2394-1 [FAA 634A]; the annual appropriations act",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["fmf_allocations"],
	"reads": ["decision_date", "funding[].amount_usd", "funding[].source", "items[].funding", "items[].values.contract_price_usd", "parties[].country", "parties[].organization"],
}

found contains {"lines": ledgers.financed.numbers, "message": said.message, "values": said.values} if {
	input.present.program.fmf == true
	count(ledgers.financed.numbers) > 0
	parties.recipient_code != ""
	not tables.by_index("fmf_allocations")[parties.recipient_code]
	said := ledgers.unallocated(
		"fmf_allocation",
		{"before": ledgers.position_of_recipient("fmf_allocation"), "asked": ledgers.financed.known_usd},
		"Notify a change of use, or pay otherwise.",
	)
}

found contains {"unknown": {sprintf("%s.country", [parties.recipient.at])}} if {
	input.present.program.fmf == true
	count(ledgers.financed.numbers) > 0
	parties.recipient_code == ""
}

posts contains object.union(ledgers.account_of_recipient("fmf_allocation"), {
	"amount": ledgers.financed.known_usd,
	"limit": 0,
	"levels": [],
}) if {
	input.present.program.fmf == true
	count(ledgers.financed.numbers) > 0
	not tables.by_index("fmf_allocations")[parties.recipient_code]
}
