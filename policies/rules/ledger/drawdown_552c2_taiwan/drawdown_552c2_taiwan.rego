# METADATA
# title: Above the ceiling of peacekeeping help for Taiwan
# description: |
#   FAA 552(c) caps what is given up in a fiscal year for Taiwan under the authority for
#   unforeseen peacekeeping emergencies. Before it was enacted the table has no row, and
#   the cap is nothing.
package rules.ledger.drawdown_552c2_taiwan

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.parties
import data.lib.sums

rule := {
	"code": "ledger.drawdown_552c2_taiwan",
	"effect": "deny",
	"title": "Above the ceiling of peacekeeping help for Taiwan",
	"citation": "22 USC 2348a(c) [FAA 552(c)]",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ledger_limits"],
	"reads": ["decision_date", "items[].authority", "items[].program", "items[].values.current_usd", "parties[].country", "parties[].organization"],
}

found contains {"lines": _added.numbers, "message": said.message, "values": said.values} if {
	input.present.program.drawdown == true
	_over == true
	said := ledgers.said("drawdown_552c2_taiwan", {"before": _before, "asked": _added.known_usd}, _limit, "Take less, or wait for the next fiscal year.")
}

found contains {"unknown": _over} if {
	input.present.program.drawdown == true
	is_set(_over)
}

posts contains ledgers.posting("drawdown_552c2_taiwan", _added, _limit) if input.present.program.drawdown == true

_over := sums.exceeds(_before, _added, _limit)

_before := ledgers.position("drawdown_552c2_taiwan")

_limit := ledgers.limit("drawdown_552c2_taiwan")

_added := sums.amount(
	[{"line": line, "counts": _counts(line)} |
		some line in lines.live
		line.program == "drawdown"
	],
	"current_usd",
)

_counts(line) := kleene.all_of([
	kleene.equals(line.item, "authority", line.at, "faa_552c2"),
	parties.country_in(parties.recipient, {"TWN"}),
])
