# METADATA
# title: Lease of a year or more
# description: |
#   A lease for a year or more, first or renewed, is certified to Congress before it is
#   entered into, whatever its value: 15 days before for NATO, its members and the
#   partners, else 30 (table clocks). The certification names the lessee, the type,
#   quantity and replacement value of the articles, the terms, and why they are not
#   sold.
package rules.lease.certification_62

import data.lib.leases

rule := {
	"code": "lease.certification_62",
	"effect": "congressional_notification",
	"title": "Lease of a year or more",
	"citation": "22 USC 2796a(a) [AECA 62(a)]",
	"phases": ["export"],
	"programs": ["lease"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "limits"],
	"reads": ["items[].program", "lease.term_months"],
}

found contains {"lines": leases.numbers, "message": message, "values": values} if {
	input.present.program.lease == true
	leases.long == true
	values := {"term_months": leases.term, "lease_long_months": leases.long_months, "kind": input.request.kind}
	message := sprintf(
		"Lease of %d months (certified from %d): certify lessee, articles, replacement value, terms and why they are not sold.",
		[leases.term, leases.long_months],
	)
}

found contains {"unknown": leases.long} if {
	input.present.program.lease == true
	is_set(leases.long)
}
