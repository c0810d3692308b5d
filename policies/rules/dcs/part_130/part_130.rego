# METADATA
# title: Statement on fees and contributions
# description: |
#   A sale for armed forces at or above the level of part 130 comes with a statement on
#   political contributions, fees and commissions. The flag of the dcs block says that
#   it is for armed forces; absent means it is not. The licensed lines count together.
package rules.dcs.part_130

import data.lib.kleene
import data.lib.licensed
import data.lib.papers
import data.lib.sums
import data.lib.tables

rule := {
	"code": "dcs.part_130",
	"effect": "missing_document",
	"title": "Statement on fees and contributions",
	"citation": "22 CFR 123.1(c)(6); 22 CFR part 130",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["thresholds"],
	"reads": [
		"dcs.flags",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"items[].values.contract_price_usd",
	],
}

found contains {"lines": _sum.known, "message": message, "values": values} if {
	input.present.block.dcs == true
	input.request.phase == "transfer"
	_condition == true
	values := {"contract_price_usd": _sum.known_usd, "level_usd": _level}
	message := sprintf(
		"For armed forces at $%d by contract (level $%d): attach the statement on fees and contributions (document part_130_statement).",
		[values.contract_price_usd, values.level_usd],
	)
}

found contains {"unknown": _condition} if {
	input.present.block.dcs == true
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	licensed.flagged("sold_to_armed_forces"),
	sums.reaches(_sum, _level),
	kleene.negate(papers.on_file({"part_130_statement"})),
])

_sum := sums.amount([{"line": line, "counts": true} | some line in licensed.live], "contract_price_usd")

# A missing row asks for the statement at any price.
default _level := 0

_level := tables.threshold("itar_part_130", "all", "total")
