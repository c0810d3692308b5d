# METADATA
# title: Support of a lease rides on a sale
# description: |
#   Training, repair, transport and spares for a leased item are sold on a letter of
#   offer that is tied to the lease. That is practice; no text asks for it.
package rules.lease.support_case

import data.lib.leases

rule := {
	"code": "lease.support_case",
	"effect": "info",
	"title": "Support of a lease rides on a sale",
	"citation": "DSCA practice",
	"phases": ["export"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "linked_actions[].kind"],
}

found contains {
	"lines": leases.numbers,
	"message": "No letter of offer is linked: training, repair, transport and spares ride on one (linked_actions, kind loa).",
	"values": {},
} if {
	input.present.program.lease == true
	leases.any_leased
	not _linked
}

_linked if {
	some action in input.request.linked_actions
	action.kind == "loa"
}
