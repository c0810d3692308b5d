# METADATA
# title: Lease packet missing
# description: |
#   DSCA decides on a packet: lessee, component, replacement total equal to that of
#   Schedule A, major equipment apart, classification, missile-technology check,
#   duration, rent and justification.
package rules.lease.packet

import data.lib.kleene
import data.lib.leases
import data.lib.papers

rule := {
	"code": "lease.packet",
	"effect": "missing_document",
	"title": "Lease packet missing",
	"citation": "SAMM Figure C11.F8",
	"phases": ["export"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
	],
}

found contains {
	"lines": leases.numbers,
	"message": "The lease packet is missing: attach it with rent, duration, replacement total and justification (document lease_packet).",
	"values": {},
} if {
	input.present.program.lease == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.lease == true
	is_set(_condition)
}

_condition := kleene.all_of([leases.any_leased, kleene.negate(papers.on_file({"lease_packet"}))])
