# METADATA
# title: "Drawdown item: grant terms"
# description: |
#   What was drawn down is held on the terms of FAA 505: consent of State before
#   anybody else has or uses it and before its purpose changes, and consent only if the
#   United States would itself transfer it. The yearly ceilings of drawdown bind the
#   United States, not the transfer.
package rules.drawdown.origin_grant_terms

import data.lib.lines

rule := {
	"code": "drawdown.origin_grant_terms",
	"effect": "info",
	"title": "Drawdown item: grant terms",
	"citation": "22 USC 2318 [FAA 506]; 22 USC 2348a(c)(2) [FAA 552]; 22 USC 2314(a), (e) [FAA 505]",
	"phases": ["transfer"],
	"programs": ["drawdown"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "Drawdown origin: the terms of FAA 505 go with the item, and State consents before another holder, user or purpose.",
	"values": {},
} if {
	input.present.program.drawdown == true
	input.request.phase == "transfer"
	count(_numbers) > 0
}

_numbers := lines.of_program("drawdown")
