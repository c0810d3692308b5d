# METADATA
# title: Above the ceiling of emergency drawdowns
# description: |
#   FAA 506(a)(1) caps what is drawn down in a fiscal year for unforeseen military
#   emergencies; Congress has raised the cap for some years (table ledger_limits). Value
#   is acquisition cost adjusted for condition and market (FAA 644(m)(2)). A
#   determination under FAA 614 lifts the cap and counts against ceilings of its own.
package rules.ledger.drawdown_506a1

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.sums

rule := {
	"code": "ledger.drawdown_506a1",
	"effect": "deny",
	"title": "Above the ceiling of emergency drawdowns",
	"citation": "22 USC 2318(a)(1) [FAA 506(a)(1)]",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "",
	"lifted_by": {"list": "documents", "kind": "special_authority_justification"},
	"due_at_release": [],
	"tables": ["ledger_limits"],
	"reads": ["decision_date", "items[].authority", "items[].program", "items[].values.current_usd"],
}

found contains {"lines": _added.numbers, "message": said.message, "values": said.values} if {
	input.present.program.drawdown == true
	_over == true
	said := ledgers.said("drawdown_506a1", {"before": _before, "asked": _added.known_usd}, _limit, "Take less, or wait for the next fiscal year.")
}

found contains {"unknown": _over} if {
	input.present.program.drawdown == true
	is_set(_over)
}

posts contains ledgers.posting("drawdown_506a1", _added, _limit) if input.present.program.drawdown == true

_over := sums.exceeds(_before, _added, _limit)

_before := ledgers.position("drawdown_506a1")

_limit := ledgers.limit("drawdown_506a1")

_added := sums.amount(
	[{"line": line, "counts": kleene.equals(line.item, "authority", line.at, "faa_506a1")} |
		some line in lines.live
		line.program == "drawdown"
	],
	"current_usd",
)
