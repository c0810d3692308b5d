# METADATA
# title: Letter of offer with a right to re-export
# description: |
#   A buyer of NATO or the five partners that may pass the items on outside them has the
#   standard levels. The wait stays that of its class, since the statute goes by the
#   buyer.
package rules.fms.cn_new_territory

import data.lib.kleene
import data.lib.parties
import data.lib.section36b

rule := {
	"code": "fms.cn_new_territory",
	"effect": "congressional_notification",
	"title": "Letter of offer with a right to re-export",
	"citation": "22 USC 2776(b)(6) [AECA 36(b)]; 22 USC 2794(11) [AECA 47(11)]",
	"phases": ["export", "transfer"],
	"programs": ["fms", "eda"],
	"refer_to": "DSCA, State H",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "nato5_partners", "nato_members", "nato_organizations", "thresholds"],
	"reads": ["items[].authority", "items[].mde", "items[].program", "items[].type", "items[].values.contract_price_usd", "linked_actions[].kind", "linked_actions[].mde_value_usd", "linked_actions[].value_usd", "parties[].country", "parties[].organization", "parties[].roles", "phase", "reexport_countries"],
}

found contains answer if {
	input.version == 1
	some answer in section36b.answers(_binds, "standard", ["mde", "total"])
}

_binds := kleene.all_of([section36b.nato5_class, parties.new_sales_territory])
