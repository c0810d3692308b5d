# METADATA
# title: Letter of offer at the standard level
# description: |
#   Buyers outside NATO and the five partners, and NATO itself: a letter of offer of
#   major defense equipment, or of articles and services, at or above the standard
#   levels.
package rules.fms.cn_standard

import data.lib.section36b

rule := {
	"code": "fms.cn_standard",
	"effect": "congressional_notification",
	"title": "Letter of offer at the standard level",
	"citation": "22 USC 2776(b)(1), (5)(C), (6) [AECA 36(b)]",
	"phases": ["export", "transfer"],
	"programs": ["fms", "eda", "teams"],
	"refer_to": "DSCA, State H",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "nato5_partners", "nato_members", "nato_organizations", "thresholds"],
	"reads": ["items[].authority", "items[].mde", "items[].program", "items[].type", "items[].values.contract_price_usd", "linked_actions[].kind", "linked_actions[].mde_value_usd", "linked_actions[].value_usd", "parties[].country", "parties[].organization", "parties[].roles", "phase"],
}

found contains answer if {
	input.version == 1
	some answer in section36b.answers(_binds, "standard", ["mde", "total"])
}

_binds := section36b.standard_class
