# METADATA
# title: Somebody else moves in
# description: |
#   Forces of a third country, a firm or the police move into a site: the end use of the
#   articles inside changes, and the agreement may say more. A reading of AECA 3(a)(2),
#   not a text that says so.
package rules.fmcs.new_occupant

import data.lib.lines

rule := {
	"code": "fmcs.new_occupant",
	"effect": "refer",
	"title": "Somebody else moves in",
	"citation": "22 USC 2753(a)(2) [AECA 3(a)(2)]; the agreement",
	"phases": ["transfer"],
	"programs": ["fmcs"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "parties[].roles"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmcs == true
	count(_numbers) > 0
	input.present.role.occupant
	message := "Somebody else moves into the site: State looks at the end use of what is inside and at the agreement."
}

_numbers := lines.of_program("fmcs")
