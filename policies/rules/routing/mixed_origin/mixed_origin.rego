# METADATA
# title: Mixed origins need both offices
# description: |
#   A licensed radio inside a vehicle sold under FMS has two consent authorities.
#   The request is split by line between them. Levels of notification run for each
#   authority, so the reviewer is shown the combined cost too.
package rules.routing.mixed_origin

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "routing.mixed_origin",
	"effect": "refer",
	"title": "Mixed origins need both offices",
	"citation": "State TPT practice; 22 USC 2753(a)(2); 22 CFR 123.9",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT and PM/DDTC",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].values.acquisition_cost_usd"],
}

found contains {"lines": _numbers("consent"), "message": message, "values": values} if {
	input.request.phase == "transfer"
	_condition == true
	values := {
		"government_lines": _numbers("government"),
		"dcs_lines": _numbers("dcs"),
		"government_cost_usd": _cost("government"),
		"dcs_cost_usd": _cost("dcs"),
		"combined_cost_usd": _cost("consent"),
	}
	message := sprintf(
		"Split the request: lines of government origin go to PM/RSAT, licensed lines to PM/DDTC. Known acquisition cost is $%d and $%d, together $%d.",
		[values.government_cost_usd, values.dcs_cost_usd, values.combined_cost_usd],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

# One line alone has one origin, even while nobody knows which.
_condition := kleene.all_of([
	count([line | some line in lines.live; line.consent != false]) > 1,
	lines.any_government,
	kleene.any_of([line.dcs | some line in lines.live]),
])

_numbers(origin) := [line.number | some line in lines.live; line[origin] == true]

_cost(origin) := sum([line.item.values.acquisition_cost_usd |
	some line in lines.live
	line[origin] == true
])
