# METADATA
# title: Contract too small to be financed
# description: |
#   The guidelines of DSCA finance no commercial contract whose price is below the
#   floor (table thresholds; the amount is from memory). The price is that of the
#   lines that financing pays. The floor itself is enough. Lines without a price may
#   lift the contract to it, so they leave the answer open.
package rules.fmf.commercial_floor

import data.lib.financing
import data.lib.kleene
import data.lib.tables

rule := {
	"code": "fmf.commercial_floor",
	"effect": "deny",
	"title": "Contract too small to be financed",
	"citation": "DSCA guidelines for FMF of direct commercial contracts, March 2017",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["thresholds"],
	"reads": ["financing.channel", "funding[].source", "items[].funding", "items[].values.contract_price_usd"],
}

found contains {"lines": financing.numbers, "message": message, "values": values} if {
	input.present.program.fmf == true
	_condition == true
	values := {"price_usd": financing.price_usd, "floor_usd": _floor_usd}
	message := sprintf(
		"The contract costs $%d, below the $%d from which financing pays commercial contracts: buy it otherwise.",
		[values.price_usd, values.floor_usd],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.fmf == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	financing.commercial,
	financing.price_below(_floor_usd),
])

# A missing row counts as more than any contract costs, so that it lets none pass.
default _floor_usd := 1000000000000000

_floor_usd := tables.threshold("fmf_commercial_floor", "all", "total")
