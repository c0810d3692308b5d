# METADATA
# title: Item that left under the exemption of 126.4
# description: |
#   What left under 126.4, for a department of the U.S. Government, needs approval of DDTC
#   for a use or user that 126.4 does not authorize. What left under (a)(1) or (a)(3) stays
#   under the terms of its own program, which PM/RSAT keeps; the paragraph must be stated.
#   Whether 126.4 authorizes the new use or user is not stated anywhere, so every change
#   is referred, but not what goes back to the United States. Absent is none.
package rules.dcs.usg_exemption_change

import data.lib.licensed

rule := {
	"code": "dcs.usg_exemption_change",
	"effect": "refer",
	"title": "Item that left under the exemption of 126.4",
	"citation": "22 CFR 126.4(f), (a)(7)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "State PM/DDTC",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].prior_authorization",
		"items[].program",
		"kind",
	],
}

found contains {
	"lines": _numbers,
	"message": "It left under 22 CFR 126.4 and changes use or user: DDTC approves unless 126.4 authorizes the new one.",
	"values": {},
} if {
	input.present.program.dcs == true
	input.request.phase == "transfer"
	count(_numbers) > 0
}

default _numbers := []

_numbers := licensed.left_with(_left - _own_terms) if count(licensed.needing_approval) > 0

_left := licensed.authorizations({"126.4"})

_own_terms := licensed.authorizations({"126.4(a)(1)", "126.4(a)(3)"})
