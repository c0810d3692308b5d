# METADATA
# title: Above the ceiling of grants of excess articles
# description: |
#   FAA 516(g) caps the current value of excess articles given in a fiscal year: actual
#   value plus the cost of repair by the United States (FAA 644(m)(1)). Sales do not
#   count. A line without an authority may be a grant.
package rules.ledger.eda_grant_ceiling

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.sums

rule := {
	"code": "ledger.eda_grant_ceiling",
	"effect": "deny",
	"title": "Above the ceiling of grants of excess articles",
	"citation": "22 USC 2321j(g) [FAA 516(g)]",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ledger_limits"],
	"reads": ["decision_date", "items[].authority", "items[].program", "items[].values.current_usd"],
}

found contains {"lines": _added.numbers, "message": said.message, "values": said.values} if {
	input.present.program.eda == true
	_over == true
	said := ledgers.said("eda_grant", {"before": _before, "asked": _added.known_usd}, _limit, "Take less, or wait for the next fiscal year.")
}

found contains {"unknown": _over} if {
	input.present.program.eda == true
	is_set(_over)
}

posts contains ledgers.posting("eda_grant", _added, _limit) if input.present.program.eda == true

_over := sums.exceeds(_before, _added, _limit)

_before := ledgers.position("eda_grant")

_limit := ledgers.limit("eda_grant")

_added := sums.amount(
	[{"line": line, "counts": kleene.equals(line.item, "authority", line.at, "faa_516")} |
		some line in lines.live
		line.program == "eda"
	],
	"current_usd",
)
