# METADATA
# title: Licence for firearms
# description: |
#   22 USC 2776(c)(1) and 22 CFR 123.15(a)(3): a licence for firearms of Category
#   I(a)-(g) is certified to Congress at or above their own level, whoever receives.
#   Section 36(c)(5) would free NATO and partners; the regulation does not, and is
#   followed. On a transfer only the licence that rides on it counts.
package rules.dcs.cn_36c_firearms

import data.lib.section36c

rule := {
	"code": "dcs.cn_36c_firearms",
	"effect": "congressional_notification",
	"title": "Licence for firearms",
	"citation": "22 USC 2776(c)(1) [AECA 36(c)(1)]; 22 CFR 123.15(a)(3)",
	"phases": ["export", "transfer"],
	"programs": ["dcs"],
	"refer_to": "State PM/DDTC, H",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "thresholds"],
	"reads": [
		"items[].program",
		"items[].type",
		"items[].usml",
		"items[].values.contract_price_usd",
		"linked_actions[].firearms_value_usd",
		"linked_actions[].kind",
	],
}

found contains {"lines": section36c.tallies.firearms.known, "message": message, "values": values} if {
	input.present.program.dcs == true
	section36c.firearms == true
	values := {
		"contract_price_usd": section36c.tallies.firearms.known_usd,
		"level_usd": section36c.firearms_level,
	}
	message := sprintf("Firearms of Category I under licence: $%d by contract; the level is $%d. Certify to Congress first.", [
		values.contract_price_usd,
		values.level_usd,
	])
}

found contains {"unknown": section36c.firearms} if {
	input.present.program.dcs == true
	is_set(section36c.firearms)
}
