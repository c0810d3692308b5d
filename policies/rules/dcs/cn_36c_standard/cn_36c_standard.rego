# METADATA
# title: Licence at the standard level
# description: |
#   22 USC 2776(c)(1): a licence is certified to Congress when its contract is at or
#   above the standard level, for major defense equipment or for all articles and
#   services, unless the higher levels bind. NATO as an organization, and a member or
#   partner with a right to pass the items on outside the group, have this level. The
#   launch of a commercial satellite (15 days) is not told apart from others (30).
package rules.dcs.cn_36c_standard

import data.lib.section36c

rule := {
	"code": "dcs.cn_36c_standard",
	"effect": "congressional_notification",
	"title": "Licence at the standard level",
	"citation": "22 USC 2776(c)(1), (2), (5) [AECA 36(c)]; 22 CFR 123.15(a)(1)",
	"phases": ["export", "transfer"],
	"programs": ["dcs"],
	"refer_to": "State PM/DDTC, H",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "nato5_partners", "nato_members", "nato_organizations", "thresholds"],
	"reads": [
		"items[].mde",
		"items[].program",
		"items[].type",
		"items[].values.contract_price_usd",
		"linked_actions[].kind",
		"linked_actions[].mde_value_usd",
		"linked_actions[].value_usd",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"reexport_countries",
	],
}

found contains {"lines": lines, "message": message, "values": values} if {
	input.present.program.dcs == true
	some item_class in section36c.reached("standard")
	lines := section36c.tallies[item_class].known
	values := {
		"item_class": item_class,
		"contract_price_usd": section36c.tallies[item_class].known_usd,
		"level_usd": section36c.level("standard", item_class),
	}
	message := sprintf("%s under licence: $%d by contract; the level is $%d. Certify to Congress before the licence is issued.", [
		_names[item_class],
		values.contract_price_usd,
		values.level_usd,
	])
}

found contains {"unknown": section36c.lacking("standard")} if {
	input.present.program.dcs == true
	count(section36c.lacking("standard")) > 0
}

_names := {"mde": "Major defense equipment", "total": "All articles and services"}
