# METADATA
# title: Transfer total value, standard level
# description: |
#   22 USC 2753(d)(1) and (d)(3)(A): the certification of a transfer whose articles,
#   related training and services together are at or above the standard level, by
#   original acquisition cost. Major defense equipment counts in the total too.
package rules.notification.aeca_3d_total_standard

import data.lib.section3d

rule := {
	"code": "notification.aeca_3d_total_standard",
	"effect": "congressional_notification",
	"title": "Transfer total value, standard level",
	"citation": "22 USC 2753(d)(1), (d)(3)(A) [AECA 3(d)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT, H",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "nato5_partners", "nato_members", "nato_organizations", "thresholds"],
	"reads": [
		"arrangement.kind",
		"items[].flags",
		"items[].mde",
		"items[].program",
		"items[].type",
		"items[].values.acquisition_cost_usd",
		"kind",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
		"permanence",
		"reexport_countries",
		"work.capability_increase",
		"work.purpose",
	],
}

found contains {"lines": lines, "message": message, "values": values} if {
	input.request.phase == "transfer"
	some authority in section3d.authorities
	section3d.fires(authority, "total", "standard") == true
	lines := section3d.numbers(authority, "total")
	values := {
		"authority": authority,
		"acquisition_cost_usd": section3d.known_sum(authority, "total"),
		"level_usd": section3d.level("standard", "total"),
	}
	message := sprintf(
		"All lines of %s origin cost $%d at acquisition; the level is $%d.",
		[authority, values.acquisition_cost_usd, values.level_usd],
	)
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	some authority in section3d.authorities
	fields := section3d.fires(authority, "total", "standard")
	is_set(fields)
}
