# METADATA
# title: Lessee does not agree to all costs
# description: |
#   Unless rent is relieved, the lessee agrees to pay all costs in dollars: rent for
#   depreciation, restoration, and for what is lost the replacement cost less
#   depreciation, or the actual value that the lease states. Rent that is not stated is
#   full cost. Without a lease on file nothing is agreed; it may be signed up to the
#   release.
package rules.lease.cost_recovery

import data.lib.kleene
import data.lib.leases
import data.lib.papers

rule := {
	"code": "lease.cost_recovery",
	"effect": "missing_document",
	"title": "Lessee does not agree to all costs",
	"citation": "22 USC 2796(a)(4) [AECA 61(a)(4)]",
	"phases": ["export"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": [],
	"reads": [
		"documents[].clauses",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"lease.rent",
	],
}

found contains {
	"lines": leases.numbers,
	"message": "No lease on file makes the lessee pay all costs: rent, restoration and loss (document lease, clause full_cost).",
	"values": {},
} if {
	input.present.program.lease == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.lease == true
	is_set(_condition)
}

_condition := kleene.all_of([leases.any_leased, leases.rent == "full_cost", kleene.negate(papers.on_file_with({"lease"}, {"full_cost"}))])
