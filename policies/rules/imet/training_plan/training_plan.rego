# METADATA
# title: Course is not in the training plan
# description: |
#   SAMM C10.5: the security cooperation office builds a combined training plan and the
#   yearly working group agrees on it. A course that names no entry of it is not planned.
package rules.imet.training_plan

import data.lib.training

rule := {
	"code": "imet.training_plan",
	"effect": "missing_document",
	"title": "Course is not in the training plan",
	"citation": "SAMM C10.5",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "training.plan_reference"],
}

found contains {
	"lines": training.imet_lines,
	"message": "The course is not in the combined training plan: give its entry (field training.plan_reference).",
	"values": {},
} if {
	input.present.program.imet == true
	input.request.phase == "export"
	not input.request.training.plan_reference
}
