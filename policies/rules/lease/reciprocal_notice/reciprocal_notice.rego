# METADATA
# title: Rent waived for a lease in return
# description: |
#   Rent may be waived for a lease that a country answers with one of its own: for one
#   country and one fiscal year, and Congress is told. Rent that is not stated is full
#   cost.
package rules.lease.reciprocal_notice

import data.lib.leases
import data.lib.ledgers

rule := {
	"code": "lease.reciprocal_notice",
	"effect": "congressional_notification",
	"title": "Rent waived for a lease in return",
	"citation": "22 USC 2796(a) [AECA 61(a)]",
	"phases": ["export"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks"],
	"reads": ["items[].program", "lease.rent"],
}

found contains {
	"lines": leases.numbers,
	"message": "Rent is waived for a lease in return: notify Congress. The waiver is for one country and one fiscal year; check that no other country has it.",
	"values": {"rent": leases.rent},
} if {
	input.request.lease.rent == "reciprocal"
	leases.any_leased
}

# One for each waiver: a second country of the year shows in the ledger.
posts contains {"ledger": "lease_reciprocal", "fiscal_year": ledgers.fiscal_year, "amount": 1, "levels": []} if {
	input.request.lease.rent == "reciprocal"
	leases.any_leased == true
}
