# METADATA
# title: Identity data entered too late
# description: |
#   DSCA 10-22 asked for names, dates and places of birth in the system some days before
#   the student reports (table limits). It was superseded, so the finding says to look up
#   what is in force. Data without a day of entry are not entered. A missing limit lets no
#   day pass.
package rules.imet.identity_lead_time

import data.lib.days
import data.lib.tables
import data.lib.training

rule := {
	"code": "imet.identity_lead_time",
	"effect": "missing_document",
	"title": "Identity data entered too late",
	"citation": "DSCA policy memorandum 10-22 (superseded)",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": ["limits"],
	"reads": ["items[].program", "training.identity_entered_on", "training.report_on"],
}

found contains {"lines": training.imet_lines, "message": message, "values": values} if {
	input.present.program.imet == true
	input.request.phase == "export"
	_late == true
	values := {
		"identity_entered_on": _entered,
		"report_on": object.get(input.request, ["training", "report_on"], ""),
		"imet_identity_days": _days,
	}
	message := sprintf(
		"Identity data are due %d days before the student reports (memo superseded: look up the present one); entered: %s. Enter them or move the date.",
		[_days, _entered],
	)
}

found contains {"unknown": _late} if {
	input.present.program.imet == true
	input.request.phase == "export"
	is_set(_late)
}

_entered := object.get(input.request, ["training", "identity_entered_on"], "not at all")

_late if {
	_entered == "not at all"
} else := {"training.report_on"} if {
	not input.request.training.report_on
} else := _entered > _last_day

default _last_day := ""

_last_day := days.add_days(input.request.training.report_on, 0 - tables.limit("imet_identity_days"))

default _days := 0

_days := tables.limit("imet_identity_days")
