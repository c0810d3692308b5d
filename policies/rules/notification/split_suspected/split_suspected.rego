# METADATA
# title: Several small requests make a large one
# description: |
#   Section 3(d) has no rule that adds transfers up. Related requests of one package
#   within a year, or the lines of both consent authorities, that reach a level only
#   together are shown to a reviewer all the same. Requests that the log knows count
#   whatever is stated of them.
package rules.notification.split_suspected

import data.lib.kleene
import data.lib.related
import data.lib.section3d

rule := {
	"code": "notification.split_suspected",
	"effect": "refer",
	"title": "Several small requests make a large one",
	"citation": "State TPT practice; AECA 3(d) has no rule that adds transfers up",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits", "nato5_partners", "nato_members", "nato_organizations", "thresholds"],
	"reads": [
		"arrangement.kind",
		"decision_date",
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
		"related_requests[].acquisition_cost_usd",
		"related_requests[].decided_on",
		"related_requests[].mde",
		"related_requests[].same_package",
		"work.capability_increase",
		"work.purpose",
	],
}

found contains {
	"lines": [line.number | some line in section3d.concerned],
	"message": sprintf(
		"Below every level alone; with %d related request(s) and both origins together, $%d of major defense equipment and $%d in total reach a level.",
		[related.number, _sums.mde, _sums.total],
	),
	"values": {"acquisition_cost_usd": _sums, "related_requests": related.ids},
} if {
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	section3d.below_every_level,
	kleene.any_of([_reached(item_class, group) |
		some item_class in ["mde", "total"]
		some group in ["standard", "nato5"]
	]),
])

_reached(item_class, group) := kleene.all_of([
	section3d.group_applies(group),
	section3d.reaches("both", item_class, section3d.level(group, item_class), related.sums[item_class]),
])

_sums[item_class] := section3d.known_sum("both", item_class) + more if some item_class, more in related.sums
