# METADATA
# title: Old limits on courses
# description: |
#   DSCA 02-20 of 2002 barred postgraduate degrees for civilians and set a least length of
#   a course, with waiver. It was superseded, so DSCA says what is in force. Without a
#   type the course is an ordinary one.
package rules.imet.dated_limits

import data.lib.training

rule := {
	"code": "imet.dated_limits",
	"effect": "refer",
	"title": "Old limits on courses",
	"citation": "DSCA policy memorandum 02-20 (superseded)",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "training.course_type"],
}

found contains {"lines": training.imet_lines, "message": message, "values": {"course_type": _type}} if {
	input.present.program.imet == true
	input.request.phase == "export"
	_type in {"postgraduate_degree", "short_course"}
	message := sprintf("A memo of 2002, superseded since, limited courses of type %s: DSCA says what is in force.", [_type])
}

_type := object.get(input.request, ["training", "course_type"], "other")
