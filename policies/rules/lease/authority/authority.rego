# METADATA
# title: Leased under an authority for use at home
# description: |
#   Defense articles are not leased abroad under 10 USC 2667; only AECA 61 lets them
#   be.
package rules.lease.authority

import data.lib.kleene
import data.lib.leases

rule := {
	"code": "lease.authority",
	"effect": "deny",
	"title": "Leased under an authority for use at home",
	"citation": "22 USC 2796(c) [AECA 61(c)]",
	"phases": ["export"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].authority", "items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "Leased under 10 USC 2667, which does not reach abroad: lease under AECA 61 (field items[].authority).",
	"values": {},
} if {
	input.present.program.lease == true
	count(_numbers) > 0
}

found contains {"unknown": _lacking} if {
	input.present.program.lease == true
	count(_numbers) == 0
	count(_lacking) > 0
}

_under := {line.number: kleene.equals(line.item, "authority", line.at, "10_usc_2667") | some line in leases.leased}

_numbers := kleene.holding(_under)

_lacking := kleene.lacking([value | some value in _under])
