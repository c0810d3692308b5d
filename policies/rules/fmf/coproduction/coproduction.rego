# METADATA
# title: Financing of production abroad
# description: |
#   AECA 42(b): credit or a guaranty for production of defense articles outside the
#   United States is approved only after State has advised the committees of
#   Congress. No number of days is set: having advised them is enough. Without flag
#   coproduction_abroad the money pays for no such production.
package rules.fmf.coproduction

import data.lib.financing

rule := {
	"code": "fmf.coproduction",
	"effect": "congressional_notification",
	"title": "Financing of production abroad",
	"citation": "22 USC 2791(b) [AECA 42(b)]",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks"],
	"reads": ["financing.flags", "funding[].source", "items[].funding"],
}

found contains {
	"lines": financing.numbers,
	"message": "Financing pays for production abroad: State advises the committees before it is approved.",
	"values": {},
} if {
	input.present.program.fmf == true
	input.request.phase == "export"
	financing.flagged("coproduction_abroad")
}
