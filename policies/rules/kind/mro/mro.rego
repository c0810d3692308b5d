# METADATA
# title: Maintenance, repair or overhaul
# description: |
#   A repair abroad needs consent like any transfer; only the certification to
#   Congress may fall away (3(d)(4)). Parts taken out stay under U.S. control.
package rules.kind.mro

import data.lib.lines

rule := {
	"code": "kind.mro",
	"effect": "info",
	"title": "Maintenance, repair or overhaul",
	"citation": "22 USC 2753(d)(4)(A), (B) [AECA 3(d)(4)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["kind"],
}

found contains {
	"lines": [],
	"message": "Repair needs consent, and notification only where the relief of 3(d)(4) is lost. Scrap and residue stay under U.S. control.",
	"values": {},
} if {
	input.request.kind == "mro"
	count(lines.live) > 0
}
