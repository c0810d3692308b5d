# METADATA
# title: Below every 3(d) level
# description: |
#   The test of 22 USC 2753(d) applies and no level is reached, for the lines of
#   either consent authority: no certification to Congress is due. The decision shows
#   the sums with the levels so that a reviewer can see how far below they are.
package rules.notification.aeca_3d_below_threshold

import data.lib.section3d

rule := {
	"code": "notification.aeca_3d_below_threshold",
	"effect": "info",
	"title": "Below every 3(d) level",
	"citation": "22 USC 2753(d) [AECA 3(d)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["nato5_partners", "nato_members", "nato_organizations", "thresholds"],
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

found contains {
	"lines": [line.number | some line in section3d.concerned],
	"message": _message,
	"values": {"acquisition_cost_usd": _sums, "level_usd": _levels},
} if {
	input.request.phase == "transfer"
	section3d.below_every_level == true
}

found contains {"unknown": section3d.below_every_level} if {
	input.request.phase == "transfer"
	is_set(section3d.below_every_level)
}

_message := sprintf(
	"Original acquisition cost is $%d of government and $%d of dcs origin, below $%d for major defense equipment and $%d in total.",
	[_sums.government, _sums.dcs, _levels.mde, _levels.total],
)

_sums[authority] := section3d.known_sum(authority, "total") if some authority in section3d.authorities

_levels[item_class] := section3d.level(_group, item_class) if some item_class in ["mde", "total"]

default _group := "standard"

_group := "nato5" if section3d.higher_levels == true
