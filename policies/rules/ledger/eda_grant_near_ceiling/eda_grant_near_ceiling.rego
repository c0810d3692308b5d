# METADATA
# title: Near the ceiling of grants of excess articles
# description: |
#   After this request the ledger of FAA 516(g) stands at the share of its ceiling that
#   table limits names, or above, without passing it: whoever grants next should know.
#   The share is a choice of this service.
package rules.ledger.eda_grant_near_ceiling

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.sums
import data.lib.tables

rule := {
	"code": "ledger.eda_grant_near_ceiling",
	"effect": "info",
	"title": "Near the ceiling of grants of excess articles",
	"citation": "22 USC 2321j(g) [FAA 516(g)]; practice of this service",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ledger_limits", "limits"],
	"reads": ["decision_date", "items[].authority", "items[].program", "items[].values.current_usd"],
}

found contains {"lines": _added.numbers, "message": said.message, "values": said.values} if {
	input.present.program.eda == true
	_near == true
	said := ledgers.said("eda_grant", {"before": _before, "asked": _added.known_usd}, _limit, "Plan what is granted next.")
}

found contains {"unknown": _near} if {
	input.present.program.eda == true
	is_set(_near)
}

posts contains ledgers.look("eda_grant", _added, _below) if input.present.program.eda == true

# At the share itself the ledger is near; one dollar less is the most that is not.
_near := kleene.all_of([
	kleene.negate(sums.exceeds(_before, _added, _limit)),
	sums.exceeds(_before, _added, _below),
])

_below := ceil((_limit * _share_bp) / 10000) - 1

_share_bp := tables.limit("ledger_near_bp")

_before := ledgers.position("eda_grant")

_limit := ledgers.limit("eda_grant")

_added := sums.amount(
	[{"line": line, "counts": kleene.equals(line.item, "authority", line.at, "faa_516")} |
		some line in lines.live
		line.program == "eda"
	],
	"current_usd",
)
