# METADATA
# title: Loan under FAA 503
# description: |
#   FAA 503 lets articles be lent for five years for a bona fide reason. The manual
#   says that the authority is not available, so DSCA decides; AECA 62 and 63 would
#   apply.
package rules.lease.loan_503

import data.lib.loans

rule := {
	"code": "lease.loan_503",
	"effect": "refer",
	"title": "Loan under FAA 503",
	"citation": "22 USC 2311(b) [FAA 503(b)]; SAMM C11.7",
	"phases": ["export"],
	"programs": ["loan"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].authority", "items[].program"],
}

found contains {
	"lines": loans.numbers("faa_503"),
	"message": "Lent under FAA 503, which SAMM C11.7 calls not available: DSCA says whether it is; AECA 62 and 63 would apply.",
	"values": {},
} if {
	input.present.program.loan == true
	loans.any_under("faa_503") == true
}

found contains {"unknown": loans.any_under("faa_503")} if {
	input.present.program.loan == true
	is_set(loans.any_under("faa_503"))
}
