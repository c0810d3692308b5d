# METADATA
# title: Quarterly lease status
# description: |
#   DSCA's memo 04-15 had the component bring the status of its leases up to date after
#   each quarter. It was superseded in 2012, so the finding says to look up what is in
#   force.
package rules.lease.status_report

import data.lib.lines

rule := {
	"code": "lease.status_report",
	"effect": "info",
	"title": "Quarterly lease status",
	"citation": "DSCA memo 04-15 (superseded 2012)",
	"phases": ["export", "transfer"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program"],
}

found contains {
	"lines": _leased,
	"message": "The component reports the status of the lease within 30 days after each quarter, by a memo superseded in 2012: look up the present instruction.",
	"values": {},
} if {
	input.present.program.lease == true
	count(_leased) > 0
}

_leased := lines.of_program("lease")
