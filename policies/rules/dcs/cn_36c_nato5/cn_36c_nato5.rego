# METADATA
# title: Licence at the level of NATO and partners
# description: |
#   22 USC 2776(c)(5): for a NATO member or one of the five partners, with no right to
#   pass the items on outside the group, a licence is certified to Congress at or above
#   the higher levels of contract value. Firms are classed by their country.
package rules.dcs.cn_36c_nato5

import data.lib.section36c

rule := {
	"code": "dcs.cn_36c_nato5",
	"effect": "congressional_notification",
	"title": "Licence at the level of NATO and partners",
	"citation": "22 USC 2776(c)(2), (5) [AECA 36(c)]; 22 CFR 123.15(a)(2)",
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
	some item_class in section36c.reached("nato5")
	lines := section36c.tallies[item_class].known
	values := {
		"item_class": item_class,
		"contract_price_usd": section36c.tallies[item_class].known_usd,
		"level_usd": section36c.level("nato5", item_class),
	}
	message := sprintf("%s under licence: $%d by contract; the level is $%d. Certify to Congress before the licence is issued.", [
		_names[item_class],
		values.contract_price_usd,
		values.level_usd,
	])
}

found contains {"unknown": section36c.lacking("nato5")} if {
	input.present.program.dcs == true
	count(section36c.lacking("nato5")) > 0
}

_names := {"mde": "Major defense equipment", "total": "All articles and services"}
