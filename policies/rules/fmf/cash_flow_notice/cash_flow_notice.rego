# METADATA
# title: Cash-flow purchase above the level
# description: |
#   AECA 23(g): where a country pays by cash flow, a letter of offer or a contract
#   of which financing pays more than the level (table thresholds) is notified under
#   FAA 634A. The level itself is not above it. The value is the price of the
#   financed lines, or what is put to the whole request where that is more. A
#   financed line without a price may pass the level; without flag cash_flow the
#   country does not pay so.
package rules.fmf.cash_flow_notice

import data.lib.financing
import data.lib.kleene
import data.lib.tables

rule := {
	"code": "fmf.cash_flow_notice",
	"effect": "congressional_notification",
	"title": "Cash-flow purchase above the level",
	"citation": "22 USC 2763(g) [AECA 23(g)]; 22 USC 2394-1 [FAA 634A]",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "thresholds"],
	"reads": ["financing.flags", "funding[].amount_usd", "funding[].source", "items[].funding", "items[].values.contract_price_usd"],
}

found contains {"lines": financing.numbers, "message": message, "values": values} if {
	input.present.program.fmf == true
	_condition == true
	values := {"financed_usd": financing.value_usd, "level_usd": _level_usd}
	message := sprintf(
		"Cash flow pays $%d of financing, above $%d: notify the committees by the procedure of FAA 634A.",
		[values.financed_usd, values.level_usd],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.fmf == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	financing.flagged("cash_flow"),
	financing.value_above(_level_usd),
])

# A missing row counts as zero, so that it lets nothing pass.
default _level_usd := 0

_level_usd := tables.threshold("aeca_23g", "all", "total")
