# METADATA
# title: Drug-work item for another use
# description: |
#   FAA 484(b): aircraft and other equipment serve only the work they were furnished
#   for. To move helicopters from drug work to fighting insurgents needs new authority.
package rules.incle.use_as_intended

import data.lib.incle

rule := {
	"code": "incle.use_as_intended",
	"effect": "refer",
	"title": "Drug-work item for another use",
	"citation": "22 USC 2291c(b) [FAA 484(b)]",
	"phases": ["transfer"],
	"programs": ["incle"],
	"refer_to": "State INL, PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "kind"],
}

found contains {
	"lines": incle.numbers,
	"message": "The use of INCLE items changes: they serve only what they were furnished for, so new authority is needed.",
	"values": {},
} if {
	input.present.kind.change_of_end_use == true
	count(incle.numbers) > 0
}
