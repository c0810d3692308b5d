# METADATA
# title: Construction offer at the standard level
# description: |
#   Design and construction at or above the standard level for buyers outside NATO and
#   the five partners, for NATO itself, and for a buyer that may pass on outside them.
package rules.fmcs.cn_standard

import data.lib.kleene
import data.lib.parties
import data.lib.section36b

rule := {
	"code": "fmcs.cn_standard",
	"effect": "congressional_notification",
	"title": "Construction offer at the standard level",
	"citation": "22 USC 2776(b)(1) [AECA 36(b)]",
	"phases": ["export", "transfer"],
	"programs": ["fmcs", "fms"],
	"refer_to": "DSCA, State H",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "nato5_partners", "nato_members", "nato_organizations", "thresholds"],
	"reads": ["items[].program", "items[].type", "items[].values.contract_price_usd", "linked_actions[].construction_value_usd", "linked_actions[].kind", "parties[].country", "parties[].organization", "parties[].roles", "phase", "reexport_countries"],
}

found contains answer if {
	input.version == 1
	some answer in section36b.answers(_binds, "standard", ["construction"])
}

_binds := kleene.any_of([section36b.standard_class, parties.new_sales_territory])
