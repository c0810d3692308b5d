# METADATA
# title: Civilian without a qualifying aim
# description: |
#   FAA 541(a) is for military and related civilian personnel, the coast guard among them.
#   Other civilians are trained only where the course serves the management of defense
#   resources, civilian control, cooperation of police and military on drugs, or military
#   justice. A trainee who is no government and names no body is such a civilian.
package rules.imet.civilian_purpose

import data.lib.kleene
import data.lib.parties
import data.lib.receiving
import data.lib.training

rule := {
	"code": "imet.civilian_purpose",
	"effect": "deny",
	"title": "Civilian without a qualifying aim",
	"citation": "22 USC 2347(a) [FAA 541(a)]",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "parties[].body", "parties[].roles", "parties[].type", "training.aims"],
}

found contains {"lines": training.imet_lines, "message": message, "values": {"trainees": _civilians, "aims": _aims}} if {
	input.present.program.imet == true
	input.request.phase == "export"
	_condition == true
	message := sprintf(
		"Not military or related civilian: %s. The course has no aim that FAA 541(a) asks for such trainees (field training.aims).",
		[concat(", ", {civilian.party | some civilian in _civilians})],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.imet == true
	input.request.phase == "export"
	is_set(_condition)
}

_condition := kleene.all_of([
	kleene.any_of([_civilian(entry) | some entry in parties.having("trainee")]),
	kleene.negate(_aimed),
])

_civilian(entry) := kleene.negate(receiving.body_in(entry, {"coast_guard", "defense_civilian", "military"}))

_civilians := {{"party": entry.party.id, "body": object.get(entry.party, "body", "none")} |
	some entry in parties.having("trainee")
	_civilian(entry) == true
}

_aims := {aim | some aim in input.request.training.aims}

_aimed := count(_aims & {"civilian_control", "drug_cooperation", "military_justice", "resource_management"}) > 0 if {
	input.request.training.aims
} else := {"training.aims"}
