# METADATA
# title: References to part II leave out peacekeeping
# description: |
#   FAA 553: where other law says part II, peacekeeping is not meant. Which general rule
#   covers a line is therefore said for each rule and not taken for granted.
package rules.pko.part_two_reference

import data.lib.lines

rule := {
	"code": "pko.part_two_reference",
	"effect": "info",
	"title": "References to part II leave out peacekeeping",
	"citation": "22 USC 2348b [FAA 553]",
	"phases": ["export"],
	"programs": ["pko"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "Law that speaks of part II does not mean peacekeeping (FAA 553): state why each general rule covers these lines.",
	"values": {},
} if {
	input.present.program.pko == true
	input.request.phase == "export"
	count(_numbers) > 0
}

_numbers := lines.of_program("pko")
