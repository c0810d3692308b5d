# METADATA
# title: Quarterly report under a blanket consent
# description: |
#   Transfers under a blanket consent are reported to State by the 15th day of the
#   month after the calendar quarter in which they happened (table clocks).
package rules.packet.lead_nation_report

import data.lib.blanket
import data.lib.clock_rows
import data.lib.days
import data.lib.lines

rule := {
	"code": "packet.lead_nation_report",
	"effect": "missing_document",
	"title": "Quarterly report under a blanket consent",
	"citation": "SAMM Figure C5.F17",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks"],
	"reads": [
		"arrangement.blanket_ref",
		"arrangement.quarterly_report_on",
		"decision_date",
		"items[].program",
		"transferred_on",
	],
}

found contains {
	"lines": [],
	"message": sprintf(
		"The transfer of %s had to be reported by %s and no report is given: report it (field arrangement.quarterly_report_on).",
		[input.request.transferred_on, _due],
	),
	"values": {"transferred_on": input.request.transferred_on, "due_on": _due},
} if {
	input.request.phase == "transfer"
	_applies
	not input.request.arrangement.quarterly_report_on
}

found contains {
	"lines": [],
	"message": sprintf(
		"The transfer of %s had to be reported by %s; the report is dated %s, so explain the delay to State.",
		[input.request.transferred_on, _due, reported],
	),
	"values": {"transferred_on": input.request.transferred_on, "due_on": _due, "reported_on": reported},
} if {
	input.request.phase == "transfer"
	_applies
	reported := input.request.arrangement.quarterly_report_on
	reported > _due
}

_applies if {
	blanket.cited
	lines.any_usml_or_unknown
	input.request.decision_date > _due
}

# A missing row leaves no time.
_due := clock_rows.reach(row, days.quarter_end(input.request.transferred_on)).day if {
	some row in clock_rows.of("lead_nation_report", "report")
} else := input.request.transferred_on
