# METADATA
# title: Museum or memorial display
# description: |
#   A displayed item is out of military use. It stays controlled: no resale, a fixed
#   place, a report from time to time.
package rules.kind.display

import data.lib.lines

rule := {
	"code": "kind.display",
	"effect": "refer",
	"title": "Museum or memorial display",
	"citation": "State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["kind"],
}

found contains {
	"lines": [],
	"message": "Display asks for demilitarization, a fixed place, no resale and reports; the government stays owner or a private assurance is given.",
	"values": {},
} if {
	input.request.kind == "display"
	count(lines.live) > 0
}
