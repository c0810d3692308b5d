# METADATA
# title: Lease determination missing
# description: |
#   Before a lease it is determined that foreign policy and national security give
#   compelling reasons to lease rather than sell, that the articles are not needed for
#   public use for the time, and that the effect on industry was considered. Several
#   papers may hold the three; without any paper all are missing.
package rules.lease.determinations

import data.lib.clauses
import data.lib.kleene
import data.lib.leases

rule := {
	"code": "lease.determinations",
	"effect": "missing_document",
	"title": "Lease determination missing",
	"citation": "22 USC 2796(a)(1)-(3) [AECA 61(a)]",
	"phases": ["export"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].clauses",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
	],
}

found contains {"lines": leases.numbers, "message": message, "values": {"missing": _missing}} if {
	input.present.program.lease == true
	_condition == true
	message := sprintf("Not determined for the lease: %s. Record it (document lease_determination, field documents[].clauses).", [concat(", ", _missing)])
}

found contains {"unknown": _condition} if {
	input.present.program.lease == true
	is_set(_condition)
}

_condition := kleene.all_of([leases.any_leased, kleene.any_of([value | some value in _lacking])])

_missing := kleene.holding(_lacking)

_lacking := clauses.lacking("lease_determination", {"compelling_reasons", "industry", "not_needed"})
