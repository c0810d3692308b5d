# METADATA
# title: INL monitors the end use
# description: |
#   The post keeps its own monitoring of what INCLE furnished for as long as it is of
#   use, and reports every year. The day of the report is known as of 2002 and not
#   stated here.
package rules.incle.monitoring

import data.lib.incle

rule := {
	"code": "incle.monitoring",
	"effect": "proviso",
	"title": "INL monitors the end use",
	"citation": "INL end-use monitoring program",
	"phases": ["export", "transfer"],
	"programs": ["incle"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program"],
}

found contains {
	"lines": incle.numbers,
	"message": "The post monitors these items for their useful life and reports to State INL every year; the user lets it.",
	"values": {},
} if {
	input.present.program.incle == true
	count(incle.numbers) > 0
}
