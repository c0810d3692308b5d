# METADATA
# title: INCLE item passes on
# description: |
#   FAA 505(a) for articles, and the agreement: an item that INCLE furnished passes on
#   with consent alone. Aircraft are told here too, although their title can't pass
#   (incle.aircraft_no_title); a new use is incle.use_as_intended.
package rules.incle.consent

import data.lib.incle
import data.lib.lines

rule := {
	"code": "incle.consent",
	"effect": "refer",
	"title": "INCLE item passes on",
	"citation": "22 USC 2314(a)(1) [FAA 505(a)]; INCLE agreement",
	"phases": ["transfer"],
	"programs": ["incle"],
	"refer_to": "State PM/RSAT, INL",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "kind"],
}

found contains {
	"lines": incle.numbers,
	"message": sprintf("INCLE items move to somebody else (kind %s): State PM/RSAT and INL decide on consent.", [input.request.kind]),
	"values": {"kind": input.request.kind},
} if {
	input.present.program.incle == true
	input.request.phase == "transfer"
	lines.kind_moves
	count(incle.numbers) > 0
}
