# METADATA
# title: Letter of offer to NATO or a partner
# description: |
#   Members of NATO and the five partners that get no right to pass the items on outside
#   them have higher levels. The statute joins its limbs oddly; each is read alone.
package rules.fms.cn_nato5

import data.lib.kleene
import data.lib.parties
import data.lib.section36b

rule := {
	"code": "fms.cn_nato5",
	"effect": "congressional_notification",
	"title": "Letter of offer to NATO or a partner",
	"citation": "22 USC 2776(b)(1), (6) [AECA 36(b)]",
	"phases": ["export", "transfer"],
	"programs": ["fms", "eda", "teams"],
	"refer_to": "DSCA, State H",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "nato5_partners", "nato_members", "nato_organizations", "thresholds"],
	"reads": ["items[].authority", "items[].mde", "items[].program", "items[].type", "items[].values.contract_price_usd", "linked_actions[].kind", "linked_actions[].mde_value_usd", "linked_actions[].value_usd", "parties[].country", "parties[].organization", "parties[].roles", "phase", "reexport_countries"],
}

found contains answer if {
	input.version == 1
	some answer in section36b.answers(_binds, "nato5", ["mde", "total"])
}

_binds := kleene.all_of([section36b.nato5_class, parties.new_sales_territory == false])
