# METADATA
# title: A building is no defense service
# description: |
#   Design and construction are outside the term defense service (AECA 47(4)), so AECA
#   3(a)(2) does not reach the building itself; what the agreement says still binds.
#   Articles inside it are another rule.
package rules.fmcs.building_not_a_service

import data.lib.lines

rule := {
	"code": "fmcs.building_not_a_service",
	"effect": "info",
	"title": "A building is no defense service",
	"citation": "22 USC 2794(4) [AECA 47(4)]",
	"phases": ["transfer"],
	"programs": ["fmcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].type"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmcs == true
	count(_numbers) > 0
	message := "The building is no defense service: AECA 3(a)(2) does not reach it, the terms of the agreement do."
}

_numbers := [line.number | some line in lines.live; line.program == "fmcs"; line.item.type == "construction"]
