# METADATA
# title: Above the ceiling of peacekeeping emergencies
# description: |
#   FAA 552(c)(2) caps what any agency may give up in a fiscal year for an unforeseen
#   peacekeeping emergency. What is given to Taiwan counts here too: nothing in the
#   request says that it rests on the added amount alone.
package rules.ledger.drawdown_552c2

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.sums

rule := {
	"code": "ledger.drawdown_552c2",
	"effect": "deny",
	"title": "Above the ceiling of peacekeeping emergencies",
	"citation": "22 USC 2348a(c)(2) [FAA 552(c)(2)]",
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
	said := ledgers.said("drawdown_552c2", {"before": _before, "asked": _added.known_usd}, _limit, "Take less, or wait for the next fiscal year.")
}

found contains {"unknown": _over} if {
	input.present.program.drawdown == true
	is_set(_over)
}

posts contains ledgers.posting("drawdown_552c2", _added, _limit) if input.present.program.drawdown == true

_over := sums.exceeds(_before, _added, _limit)

_before := ledgers.position("drawdown_552c2")

_limit := ledgers.limit("drawdown_552c2")

_added := sums.amount(
	[{"line": line, "counts": kleene.equals(line.item, "authority", line.at, "faa_552c2")} |
		some line in lines.live
		line.program == "drawdown"
	],
	"current_usd",
)
