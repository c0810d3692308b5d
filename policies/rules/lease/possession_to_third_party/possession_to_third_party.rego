# METADATA
# title: Possession of a leased item
# description: |
#   AECA 3(a)(2) needs the owner's consent before anybody else holds a leased
#   item, the lessee's own contractor included. The denial stands until the
#   lessor's military department and DSCA amend the lease; then PM/RSAT, DSCA and
#   DASA DE&C review the request. On an exercise possession passes unless the
#   request says that it is retained.
package rules.lease.possession_to_third_party

import data.lib.lines

rule := {
	"code": "lease.possession_to_third_party",
	"effect": "deny",
	"title": "Possession of a leased item",
	"citation": "22 USC 2753(a)(2) [AECA 3(a)(2)]",
	"phases": ["transfer"],
	"programs": ["lease"],
	"refer_to": "State PM/RSAT, DSCA, DASA DE&C",
	"lifted_by": {"list": "documents", "kind": "lease_amendment"},
	"due_at_release": [],
	"tables": [],
	"reads": ["flags", "items[].program", "kind"],
}

found contains {"lines": _leased, "message": message, "values": {"kind": input.request.kind}} if {
	input.present.program.lease == true
	_possession_passes
	count(_leased) > 0
	message := sprintf(
		"Kind %s passes possession of leased items: the lease must be amended first (document lease_amendment).",
		[input.request.kind],
	)
}

_possession_passes if input.request.kind in {"temporary", "mro", "cross_servicing", "lead_nation"}

_possession_passes if {
	input.request.kind == "exercise"
	not lines.request_flag("possession_retained")
}

_leased := [line.number |
	some line in lines.live
	line.program == "lease"
]
