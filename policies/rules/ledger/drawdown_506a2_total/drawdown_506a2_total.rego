# METADATA
# title: Above the ceiling of other drawdowns
# description: |
#   FAA 506(a)(2)(B) caps the drawdowns of a fiscal year for narcotics, disasters and
#   the other purposes of 506(a)(2), whatever their purpose. Its three sub-ceilings are
#   rules of their own.
package rules.ledger.drawdown_506a2_total

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.sums

rule := {
	"code": "ledger.drawdown_506a2_total",
	"effect": "deny",
	"title": "Above the ceiling of other drawdowns",
	"citation": "22 USC 2318(a)(2)(B) [FAA 506(a)(2)(B)]",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ledger_limits"],
	"reads": ["decision_date", "items[].authority", "items[].program", "items[].values.current_usd"],
}

found contains {"lines": _added.numbers, "message": said.message, "values": said.values} if {
	input.present.program.drawdown == true
	_over == true
	said := ledgers.said("drawdown_506a2", {"before": _before, "asked": _added.known_usd}, _limit, "Take less, or wait for the next fiscal year.")
}

found contains {"unknown": _over} if {
	input.present.program.drawdown == true
	is_set(_over)
}

posts contains ledgers.posting("drawdown_506a2", _added, _limit) if input.present.program.drawdown == true

_over := sums.exceeds(_before, _added, _limit)

_before := ledgers.position("drawdown_506a2")

_limit := ledgers.limit("drawdown_506a2")

_added := sums.amount(
	[{"line": line, "counts": kleene.equals(line.item, "authority", line.at, "faa_506a2")} |
		some line in lines.live
		line.program == "drawdown"
	],
	"current_usd",
)
