# METADATA
# title: Lease without the right of recall
# description: |
#   A lease says that the President may end it at any time and have the articles back.
#   Without a lease on file nothing says so; it may be signed up to the release.
package rules.lease.recall_clause

import data.lib.kleene
import data.lib.leases
import data.lib.papers

rule := {
	"code": "lease.recall_clause",
	"effect": "missing_document",
	"title": "Lease without the right of recall",
	"citation": "22 USC 2796(b)(1) [AECA 61(b)(1)]",
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
	],
}

found contains {
	"lines": leases.numbers,
	"message": "No lease on file lets the United States end it and have the articles back at any time (document lease, clause recall).",
	"values": {},
} if {
	input.present.program.lease == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.lease == true
	is_set(_condition)
}

_condition := kleene.all_of([leases.any_leased, kleene.negate(papers.on_file_with({"lease"}, {"recall"}))])
