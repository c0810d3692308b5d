# METADATA
# title: Loss or damage under lease
# description: |
#   AECA 61(a)(4) has the lessee pay for a leased item that is lost or damaged. The loss is
#   reported and valued, by whether the item is to be replaced, and billed; the lease
#   itself can carry the bill. The memo that said so in detail was withdrawn.
package rules.lease.loss_valuation

import data.lib.lines

rule := {
	"code": "lease.loss_valuation",
	"effect": "proviso",
	"title": "Loss or damage under lease",
	"citation": "22 USC 2796(a)(4) [AECA 61(a)(4)]",
	"phases": ["export", "transfer"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["events[].kind", "items[].program"],
}

found contains {"lines": _leased, "message": message, "values": {"events": _losses}} if {
	input.present.program.lease == true
	count(_leased) > 0
	count(_losses) > 0
	message := sprintf(
		"For %s of a leased item: report it, have its value set by whether it is to be replaced, and pay the bill, which can be on the lease.",
		[concat(" and ", _losses)],
	)
}

_losses := {event.kind |
	some event in input.request.events
	event.kind in {"loss", "damage"}
}

_leased := lines.of_program("lease")
