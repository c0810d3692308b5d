# METADATA
# title: Lease has ended
# description: |
#   AECA 61(b) leases for a fixed term. After it nobody may hold the item, let alone
#   pass it on: it is returned or leased anew. A return is the remedy itself and is not
#   denied; a signed renewal turns the denial into a referral.
package rules.lease.expired

import data.lib.lines

rule := {
	"code": "lease.expired",
	"effect": "deny",
	"title": "Lease has ended",
	"citation": "22 USC 2796(b) [AECA 61(b)]",
	"phases": ["transfer"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": {"list": "documents", "kind": "lease_renewal"},
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "items[].program", "kind", "lease.ends_on"],
}

found contains {"lines": _leased, "message": message, "values": {"ended_on": input.request.lease.ends_on}} if {
	input.present.program.lease == true
	_concerned
	input.request.lease.ends_on < input.request.decision_date
	message := sprintf(
		"The lease ended on %s, before %s: return the item or file the signed renewal (document lease_renewal).",
		[input.request.lease.ends_on, input.request.decision_date],
	)
}

found contains {"unknown": {"lease.ends_on"}} if {
	input.present.program.lease == true
	_concerned
	not input.request.lease.ends_on
}

_concerned if {
	input.request.phase == "transfer"
	input.request.kind != "return_to_us"
	count(_leased) > 0
}

_leased := lines.of_program("lease")
