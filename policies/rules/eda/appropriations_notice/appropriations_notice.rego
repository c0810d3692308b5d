# METADATA
# title: Appropriations committees told of excess articles
# description: |
#   Where FAA 516(f) asks for a notice, annual appropriations acts ask for one to the
#   committees on appropriations on the same terms, of grants and sales alike. The
#   provision is from memory; table clocks has the longer wait of the two that are
#   known.
package rules.eda.appropriations_notice

import data.lib.excess

rule := {
	"code": "eda.appropriations_notice",
	"effect": "congressional_notification",
	"title": "Appropriations committees told of excess articles",
	"citation": "annual appropriations act, section 7015 (from memory, not verified)",
	"phases": ["export"],
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
	],
}

found contains {"lines": excess.notice_numbers, "message": message, "values": values} if {
	input.present.program.eda == true
	input.request.phase == "export"
	excess.notice_due == true
	values := {"acquisition_cost_usd": excess.known_cost_usd, "level_usd": excess.cost_level_usd}
	message := sprintf("Excess articles: %s. Notify the committees on appropriations as well, on the terms of FAA 516(f).", [excess.notice_reasons])
}

found contains {"unknown": excess.notice_due} if {
	input.present.program.eda == true
	input.request.phase == "export"
	is_set(excess.notice_due)
}
