# METADATA
# title: Purpose that is not peacekeeping
# description: |
#   FAA 551 is for peacekeeping and other programs of friendly countries and
#   organizations for the security of the United States. The text is broad, so a
#   purpose outside the usual ones is weighed by a person; plain misuse is
#   eligibility.purpose_not_listed. A request without a purpose is not evaluated.
package rules.pko.purpose

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "pko.purpose",
	"effect": "refer",
	"title": "Purpose that is not peacekeeping",
	"citation": "22 USC 2348 [FAA 551]",
	"phases": ["export"],
	"programs": ["pko"],
	"refer_to": "State PM",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["end_use.purpose", "items[].program"],
}

found contains {"lines": lines.of_program("pko"), "message": message, "values": {"purpose": purpose}} if {
	input.present.program.pko == true
	_condition == true
	purpose := input.request.end_use.purpose
	message := sprintf("The stated purpose %s is none that peacekeeping money usually serves: State PM weighs it.", [purpose])
}

found contains {"unknown": _condition} if {
	input.present.program.pko == true
	is_set(_condition)
}

_usual := {
	"civic_action", "counter_wmd", "internal_security", "regional_collective", "self_defense",
	"un_measures",
}

_condition := kleene.all_of([
	input.request.phase == "export",
	kleene.negate(kleene.within(object.get(input.request, "end_use", {}), "purpose", "end_use", _usual)),
])
