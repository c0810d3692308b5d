# METADATA
# title: Construction offer to NATO or a partner
# description: |
#   Design and construction for members of NATO and the five partners without a right to
#   pass on outside them has a higher level.
package rules.fmcs.cn_nato5

import data.lib.kleene
import data.lib.parties
import data.lib.section36b

rule := {
	"code": "fmcs.cn_nato5",
	"effect": "congressional_notification",
	"title": "Construction offer to NATO or a partner",
	"citation": "22 USC 2776(b)(6)(C) [AECA 36(b)]",
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
	some answer in section36b.answers(_binds, "nato5", ["construction"])
}

_binds := kleene.all_of([section36b.nato5_class, parties.new_sales_territory == false])
