# METADATA
# title: Demilitarize with certificate
# description: |
#   What leaves military service leaves it for good, and a certificate says so.
package rules.proviso.demilitarize

import data.lib.lines

rule := {
	"code": "proviso.demilitarize",
	"effect": "proviso",
	"title": "Demilitarize with certificate",
	"citation": "SAMM C8.8; State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["flags", "kind"],
}

found contains {"lines": [], "message": message, "values": {"grounds": _grounds}} if {
	input.request.phase == "transfer"
	count(_grounds) > 0
	count(lines.live) > 0
	message := "If consent is given: demilitarized to the standard that it states, with a certificate within the days that it states."
}

_grounds := {input.request.kind | input.request.kind in {"disposal", "display"}} | {flag |
	some flag in {"demilitarized_before_transfer", "holder_agrees_to_demilitarize"}
	lines.request_flag(flag)
}
