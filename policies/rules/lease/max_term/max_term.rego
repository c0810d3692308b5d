# METADATA
# title: Term above five years
# description: |
#   A lease runs for a fixed time of at most five years. Major refurbishment before
#   delivery does not count where it takes six months or more; shorter work counts.
#   Months that are not stated are none. Renewals together are lease.cumulative_term.
package rules.lease.max_term

import data.lib.kleene
import data.lib.leases
import data.lib.tables

rule := {
	"code": "lease.max_term",
	"effect": "deny",
	"title": "Term above five years",
	"citation": "22 USC 2796(b)(1)-(2) [AECA 61(b)]",
	"phases": ["export"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": ["items[].program", "lease.refurbishment_months", "lease.term_months"],
}

found contains {"lines": leases.numbers, "message": message, "values": values} if {
	input.present.program.lease == true
	_condition == true
	values := {"term_months": leases.term, "deducted_months": _deducted, "lease_max_months": _max_months}
	message := sprintf(
		"Term of %d months, less %d of refurbishment: more than %d. Shorten the term.",
		[leases.term, _deducted, _max_months],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.lease == true
	is_set(_condition)
}

_condition := kleene.all_of([leases.any_leased, _beyond])

_beyond := leases.term if {
	is_set(leases.term)
} else := (leases.term - _deducted) > _max_months

# A missing row deducts nothing and caps at nothing.
default _deducted := 0

_deducted := input.request.lease.refurbishment_months if {
	input.request.lease.refurbishment_months >= tables.limit("lease_refurbishment_min_months")
}

default _max_months := 0

_max_months := tables.limit("lease_max_months")
