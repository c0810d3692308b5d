# METADATA
# title: Manufacture of significant equipment abroad
# description: |
#   22 USC 2776(d): an agreement by which significant military equipment is made abroad
#   is certified to Congress whatever its value. It shows in the instrument asked for
#   with a line that says so, in either phase, or on a transfer in an action that rides
#   on it. The flag of such an action counts whatever its kind.
package rules.dcs.cn_36d_manufacture

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "dcs.cn_36d_manufacture",
	"effect": "congressional_notification",
	"title": "Manufacture of significant equipment abroad",
	"citation": "22 USC 2776(d) [AECA 36(d)]; 22 CFR 124.11",
	"phases": ["export", "transfer"],
	"programs": ["dcs"],
	"refer_to": "State PM/DDTC, H",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks"],
	"reads": [
		"dcs.instrument",
		"items[].flags",
		"items[].program",
		"linked_actions[].flags",
	],
}

found contains {
	"lines": _numbers,
	"message": "An agreement to make significant military equipment abroad is certified to Congress whatever its value.",
	"values": {},
} if {
	input.present.program.dcs == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.dcs == true
	is_set(_condition)
}

_condition := kleene.any_of([_rides_along, kleene.any_of([made | some made in _made])])

_numbers := kleene.holding(_made)

_made := {line.number: kleene.all_of([_agreement, lines.flag(line, "manufactures_sme")]) |
	some line in lines.live
	line.program == "dcs"
}

_agreement := kleene.within(
	object.get(input.request, "dcs", {}),
	"instrument",
	"dcs",
	{"technical_assistance_agreement", "manufacturing_license_agreement"},
)

default _rides_along := false

_rides_along if {
	input.request.phase == "transfer"
	count(lines.live) > 0
	some action in input.request.linked_actions
	"manufactures_sme_abroad" in action.flags
}
