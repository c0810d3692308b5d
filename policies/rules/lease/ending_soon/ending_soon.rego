# METADATA
# title: Lease ends soon
# description: |
#   A renewal of a year or more goes to Congress again under AECA 62, so it is begun
#   before the lease runs out. How many days before is a choice of this service
#   (table limits).
package rules.lease.ending_soon

import data.lib.days
import data.lib.lines
import data.lib.tables

rule := {
	"code": "lease.ending_soon",
	"effect": "info",
	"title": "Lease ends soon",
	"citation": "22 USC 2796a [AECA 62]; practice of this service",
	"phases": ["transfer"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": ["decision_date", "items[].program", "lease.ends_on"],
}

found contains {"lines": _leased, "message": message, "values": values} if {
	input.present.program.lease == true
	_concerned
	input.request.lease.ends_on >= input.request.decision_date
	input.request.lease.ends_on <= _last_day
	values := {"ends_on": input.request.lease.ends_on, "warning_days": _warning_days}
	message := sprintf(
		"The lease ends on %s, within %d days of %s: a renewal of one year or more goes to Congress again.",
		[values.ends_on, values.warning_days, input.request.decision_date],
	)
}

found contains {"unknown": {"lease.ends_on"}} if {
	input.present.program.lease == true
	_concerned
	not input.request.lease.ends_on
}

_concerned if {
	input.request.phase == "transfer"
	count(_leased) > 0
}

_last_day := days.add_days(input.request.decision_date, _warning_days)

# Without a row only the last day itself is near.
default _warning_days := 0

_warning_days := tables.limit("lease_warning_days")

_leased := lines.of_program("lease")
