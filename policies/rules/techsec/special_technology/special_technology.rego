# METADATA
# title: Missile defense, directed energy and other pipes
# description: |
#   Each of these technologies has a release process of its own under the senior
#   steering group. Their list was not read for this rule.
package rules.techsec.special_technology

import data.lib.flags

rule := {
	"code": "techsec.special_technology",
	"effect": "refer",
	"title": "Missile defense, directed energy and other pipes",
	"citation": "DoD technology security and foreign disclosure processes",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "DTSA, TSFD bodies",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].flags", "items[].program"],
}

found contains {"lines": numbers, "message": message, "values": {"flag": flag}} if {
	input.request.phase == "transfer"
	some flag, name in _names
	input.present.flag[flag] == true
	numbers := flags.carrying(flag)
	count(numbers) > 0
	message := sprintf("%s content: its own release process decides before State can.", [name])
}

found contains {"unknown": flags.absent} if {
	input.present.flag.unknown == true
	count(flags.absent) > 0
}

_names := {
	"missile_defense": "Missile defense",
	"directed_energy": "Directed energy",
	"space": "Space",
	"cyber_ew_library": "Cyber or electronic-warfare library",
	"pnt": "Positioning, navigation and timing",
	"masint": "Measurement and signature intelligence",
}
