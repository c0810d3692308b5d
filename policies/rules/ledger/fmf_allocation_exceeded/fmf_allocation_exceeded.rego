# METADATA
# title: More financing than is allocated
# description: |
#   Cases are financed over several years, so an amount above the allocation of this one
#   is no bar by itself: DSCA confirms the schedule of payments. A country without an
#   allocation is another rule.
package rules.ledger.fmf_allocation_exceeded

import data.lib.ledgers
import data.lib.parties
import data.lib.sums
import data.lib.tables

rule := {
	"code": "ledger.fmf_allocation_exceeded",
	"effect": "refer",
	"title": "More financing than is allocated",
	"citation": "22 USC 2763 [AECA 23]; 22 USC 2394-1 [FAA 634A]; the annual appropriations act",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["fmf_allocations"],
	"reads": ["decision_date", "funding[].amount_usd", "funding[].source", "items[].funding", "items[].values.contract_price_usd", "parties[].country", "parties[].organization"],
}

found contains {"lines": _added.numbers, "message": said.message, "values": said.values} if {
	input.present.program.fmf == true
	_over == true
	said := ledgers.said(
		"fmf_allocation",
		{"before": _before, "asked": _added.known_usd},
		_allocated,
		"DSCA confirms the schedule of payments.",
	)
}

found contains {"unknown": _over} if {
	input.present.program.fmf == true
	is_set(_over)
}

posts contains ledgers.posting_of_recipient("fmf_allocation", _added, _allocated) if input.present.program.fmf == true

# What a country gets of military financing decides on free transport of excess articles.
posts contains ledgers.unlimited_of_recipient("eda_transport", _added) if input.present.program.fmf == true

default _over := false

_over := {sprintf("%s.country", [parties.recipient.at])} if {
	count(_added.numbers) > 0
	parties.recipient_code == ""
} else := sums.exceeds(_before, _added, _allocated)

_before := ledgers.position_of_recipient("fmf_allocation")

_allocated := tables.by_index("fmf_allocations")[parties.recipient_code].amount_usd

_added := ledgers.financed
