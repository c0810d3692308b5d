# METADATA
# title: Graduate named in a violation
# description: |
#   FAA 548(c) and 549: what becomes of graduates is recorded and reported. One who is
#   named in a violation of human rights changes the record, the yearly report and what
#   the same unit may have next, at first provision and later.
package rules.imet.graduate_event

import data.lib.training

rule := {
	"code": "imet.graduate_event",
	"effect": "refer",
	"title": "Graduate named in a violation",
	"citation": "22 USC 2347g(c), 2347h [FAA 548(c), 549]",
	"phases": ["export", "transfer"],
	"programs": ["imet"],
	"refer_to": "DSCA, State DRL",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["events[].kind", "items[].program"],
}

found contains {
	"lines": training.imet_lines,
	"message": "A graduate is named in a violation: update the training record and the yearly report, and look again at open requests from the same unit.",
	"values": {},
} if {
	input.present.event.graduate_violation == true
	count(training.imet_lines) > 0
}
