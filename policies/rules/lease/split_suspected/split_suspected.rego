# METADATA
# title: Short leases in a row
# description: |
#   A lease for less than a year after another lease of the same item looks like one
#   that should have been certified to Congress. No text says so; it is a check of
#   policy. A term before that is not stated is none.
package rules.lease.split_suspected

import data.lib.kleene
import data.lib.leases

rule := {
	"code": "lease.split_suspected",
	"effect": "refer",
	"title": "Short leases in a row",
	"citation": "22 USC 2796a [AECA 62]",
	"phases": ["export"],
	"programs": ["lease"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": ["items[].program", "lease.previous_term_months", "lease.term_months"],
}

found contains {"lines": leases.numbers, "message": message, "values": values} if {
	input.present.block.lease == true
	_condition == true
	values := {"term_months": leases.term, "previous_term_months": _previous, "lease_long_months": leases.long_months}
	message := sprintf(
		"Lease of %d months after one of %d: below %d each is not certified. DSCA says whether they are one lease.",
		[leases.term, _previous, leases.long_months],
	)
}

found contains {"unknown": _condition} if {
	input.present.block.lease == true
	is_set(_condition)
}

_condition := kleene.all_of([leases.any_leased, _previous > 0, kleene.negate(leases.long)])

_previous := object.get(input.request, ["lease", "previous_term_months"], 0)
