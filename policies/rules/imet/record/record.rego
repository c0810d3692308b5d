# METADATA
# title: Keep the training record
# description: |
#   FAA 548 has a record kept of each person trained: course, dates, result and later
#   career; FAA 656 a yearly report with unit and place. The duty stands also where the
#   course is not named yet.
package rules.imet.record

import data.lib.parties
import data.lib.training

rule := {
	"code": "imet.record",
	"effect": "info",
	"title": "Keep the training record",
	"citation": "22 USC 2347g [FAA 548]; 22 USC 2416 [FAA 656]",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "parties[].roles", "training.course"],
}

found contains {
	"lines": training.imet_lines,
	"message": "Record each trainee with course, dates, result and later career (FAA 548), and unit and place for the yearly report (FAA 656).",
	"values": {"course": _course, "trainees": {entry.party.id | some entry in parties.having("trainee")}},
} if {
	input.present.program.imet == true
	input.request.phase == "export"
}

_course := object.get(input.request, ["training", "course"], "not named")
