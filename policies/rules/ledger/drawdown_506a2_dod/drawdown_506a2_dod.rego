# METADATA
# title: Above the sub-ceiling of defense stocks
# description: |
#   FAA 506(a)(2)(B) caps the part of those drawdowns that comes from stocks of the
#   Department of Defense.
package rules.ledger.drawdown_506a2_dod

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.sums

rule := {
	"code": "ledger.drawdown_506a2_dod",
	"effect": "deny",
	"title": "Above the sub-ceiling of defense stocks",
	"citation": "22 USC 2318(a)(2)(B) [FAA 506(a)(2)(B)]",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ledger_limits"],
	"reads": ["decision_date", "items[].authority", "items[].program", "items[].source", "items[].values.current_usd"],
}

found contains {"lines": _added.numbers, "message": said.message, "values": said.values} if {
	input.present.program.drawdown == true
	_over == true
	said := ledgers.said("drawdown_506a2_dod", {"before": _before, "asked": _added.known_usd}, _limit, "Take less, or wait for the next fiscal year.")
}

found contains {"unknown": _over} if {
	input.present.program.drawdown == true
	is_set(_over)
}

posts contains ledgers.posting("drawdown_506a2_dod", _added, _limit) if input.present.program.drawdown == true

_over := sums.exceeds(_before, _added, _limit)

_before := ledgers.position("drawdown_506a2_dod")

_limit := ledgers.limit("drawdown_506a2_dod")

_added := sums.amount(
	[{"line": line, "counts": _counts(line)} |
		some line in lines.live
		line.program == "drawdown"
	],
	"current_usd",
)

_counts(line) := kleene.all_of([
	kleene.equals(line.item, "authority", line.at, "faa_506a2"),
	kleene.equals(line.item, "source", line.at, "dod_stock"),
])
