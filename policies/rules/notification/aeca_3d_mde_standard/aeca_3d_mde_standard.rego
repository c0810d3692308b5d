# METADATA
# title: Transfer of major defense equipment, standard level
# description: |
#   22 USC 2753(d)(1) and (d)(3)(A): the certification of a transfer of major
#   defense equipment at or above the standard level, by original acquisition cost.
package rules.notification.aeca_3d_mde_standard

import data.lib.section3d
import data.lib.tables

rule := {
	"code": "notification.aeca_3d_mde_standard",
	"effect": "congressional_notification",
	"title": "Transfer of major defense equipment, standard level",
	"citation": "22 USC 2753(d)(1), (d)(3)(A) [AECA 3(d)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT, H",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "nato5_partners", "nato_members", "nato_organizations", "thresholds"],
	"reads": [
		"items[].mde",
		"items[].program",
		"items[].values.acquisition_cost_usd",
		"kind",
		"parties[].country",
		"parties[].organization",
		"reexport_countries",
	],
}

found contains {"lines": lines, "message": message, "values": values} if {
	input.request.phase == "transfer"
	some authority in section3d.authorities
	section3d.fires(authority, "mde", "standard") == true
	lines := section3d.numbers(authority, "mde")
	values := {
		"authority": authority,
		"acquisition_cost_usd": section3d.known_sum(authority, "mde"),
		"level_usd": tables.threshold("aeca_3d", "standard", "mde"),
	}
	message := sprintf(
		"Major defense equipment of %s origin costs $%d at acquisition; the level is $%d.",
		[authority, values.acquisition_cost_usd, values.level_usd],
	)
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	some authority in section3d.authorities
	fields := section3d.fires(authority, "mde", "standard")
	is_set(fields)
}
