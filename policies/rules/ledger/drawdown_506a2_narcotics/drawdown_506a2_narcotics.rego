# METADATA
# title: Above the sub-ceiling of narcotics control
# description: |
#   FAA 506(a)(2)(B) caps the part of those drawdowns that is for international
#   narcotics control. The determination names one purpose for the package.
package rules.ledger.drawdown_506a2_narcotics

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.sums

rule := {
	"code": "ledger.drawdown_506a2_narcotics",
	"effect": "deny",
	"title": "Above the sub-ceiling of narcotics control",
	"citation": "22 USC 2318(a)(2)(B) [FAA 506(a)(2)(B)]",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ledger_limits"],
	"reads": ["decision_date", "drawdown.purpose", "items[].authority", "items[].program", "items[].values.current_usd"],
}

found contains {"lines": _added.numbers, "message": said.message, "values": said.values} if {
	input.present.program.drawdown == true
	_over == true
	said := ledgers.said("drawdown_506a2_narcotics", {"before": _before, "asked": _added.known_usd}, _limit, "Take less, or wait for the next fiscal year.")
}

found contains {"unknown": _over} if {
	input.present.program.drawdown == true
	is_set(_over)
}

posts contains ledgers.posting("drawdown_506a2_narcotics", _added, _limit) if input.present.program.drawdown == true

_over := sums.exceeds(_before, _added, _limit)

_before := ledgers.position("drawdown_506a2_narcotics")

_limit := ledgers.limit("drawdown_506a2_narcotics")

_added := sums.amount(
	[{"line": line, "counts": _counts(line)} |
		some line in lines.live
		line.program == "drawdown"
	],
	"current_usd",
)

_counts(line) := kleene.all_of([
	kleene.equals(line.item, "authority", line.at, "faa_506a2"),
	_purpose,
])

_purpose := kleene.equals(object.get(input.request, "drawdown", {}), "purpose", "drawdown", "narcotics")
