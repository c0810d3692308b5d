# METADATA
# title: Peacekeeping item in another mission
# description: |
#   What was furnished for one mission and serves in another, or at home after the
#   rotation, is put to a new use, unless the agreement foresees it; that a person
#   checks. No mission is use at home, so a mission on one side alone differs.
package rules.pko.mission_change

import data.lib.lines

rule := {
	"code": "pko.mission_change",
	"effect": "refer",
	"title": "Peacekeeping item in another mission",
	"citation": "22 USC 2314(a)(1)(C) [FAA 505(a)]; purpose clause of the agreement",
	"phases": ["transfer"],
	"programs": ["pko"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["end_use.furnished_mission", "end_use.mission", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.present.program.pko == true
	input.request.phase == "transfer"
	count(_numbers) > 0
	values := {"mission": _mission("mission"), "furnished_mission": _mission("furnished_mission")}
	values.mission != values.furnished_mission
	message := sprintf(
		"Furnished for mission %s, to be used in mission %s: consent, unless the agreement foresees the change.",
		[_called(values.furnished_mission), _called(values.mission)],
	)
}

_numbers := lines.of_program("pko")

_mission(member) := object.get(input.request, ["end_use", member], "")

_called(mission) := "none" if {
	mission == ""
} else := substring(mission, 0, 40)
