# METADATA
# title: Excess articles that Congress must be told of
# description: |
#   Congress is told 30 days before the United States provide, as a grant or by sale,
#   excess articles that are significant military equipment, whatever their value, or
#   that reach the level by original acquisition cost. The articles of a request count
#   together, so that a package in parts is not below the level. On a transfer only an
#   action of kind eda that rides on it counts: what was given or sold before runs
#   under AECA 3(d) and FAA 505.
package rules.eda.cn_30

import data.lib.excess

rule := {
	"code": "eda.cn_30",
	"effect": "congressional_notification",
	"title": "Excess articles that Congress must be told of",
	"citation": "22 USC 2321j(f) [FAA 516(f)]",
	"phases": ["export", "transfer"],
	"programs": ["eda"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "thresholds"],
	"reads": [
		"items[].classification",
		"items[].flags",
		"items[].program",
		"items[].sme",
		"items[].type",
		"items[].values.acquisition_cost_usd",
		"linked_actions[].acquisition_cost_usd",
		"linked_actions[].flags",
		"linked_actions[].kind",
	],
}

found contains {"lines": excess.notice_numbers, "message": message, "values": values} if {
	input.present.program.eda == true
	excess.notice_due == true
	values := {
		"acquisition_cost_usd": excess.known_cost_usd,
		"level_usd": excess.cost_level_usd,
		"significant_lines": excess.significant_numbers,
	}
	message := sprintf("Excess articles: %s. Notify Congress under FAA 516(f) before they are transferred.", [excess.notice_reasons])
}

found contains {"unknown": excess.notice_due} if {
	input.present.program.eda == true
	is_set(excess.notice_due)
}
