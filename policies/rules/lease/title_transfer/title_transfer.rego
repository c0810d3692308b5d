# METADATA
# title: Title to a leased item
# description: |
#   A leased item stays the property of the United States (AECA 61). The lessee
#   has no title that it could sell, give or dispose of, and no right to display
#   it elsewhere.
package rules.lease.title_transfer

import data.lib.lines

rule := {
	"code": "lease.title_transfer",
	"effect": "deny",
	"title": "Title to a leased item",
	"citation": "22 USC 2796 [AECA 61]",
	"phases": ["transfer"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "kind"],
}

found contains {"lines": _leased, "message": message, "values": {"kind": input.request.kind}} if {
	input.present.program.lease == true
	input.request.kind in {"sale", "grant", "disposal", "display"}
	count(_leased) > 0
	message := sprintf(
		"Kind %s asks to pass on leased items, which the United States own: ask for a renewal, return, purchase or sublease.",
		[input.request.kind],
	)
}

_leased := [line.number |
	some line in lines.live
	line.program == "lease"
]
