# METADATA
# title: Origin of a line unknown
# description: |
#   Who may consent, and under which law, follows from how a line was furnished.
#   Without the program, or on a transfer without the case, grant, lease or licence
#   it came under, nothing else about the line can be settled.
package rules.routing.origin_unknown

import data.lib.lines

rule := {
	"code": "routing.origin_unknown",
	"effect": "missing_document",
	"title": "Origin of a line unknown",
	"citation": "State questionnaire Q3; 22 USC 2753(a)(2); 22 USC 2314(a)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].acquisition_ref", "items[].program"],
}

found contains {
	"lines": _without_program,
	"message": "Nobody can say who consents: name the program that furnished the line (field items[].program).",
	"values": {},
} if {
	input.version == 1
	count(_without_program) > 0
}

found contains {
	"lines": _without_reference,
	"message": "Name the FMS case, grant program and year, lease or licence that the line came under (field items[].acquisition_ref).",
	"values": {},
} if {
	input.request.phase == "transfer"
	count(_without_reference) > 0
}

_without_program := [line.number | some line in lines.live; line.program == ""]

_without_reference := [line.number |
	some line in lines.live
	object.get(line.item, "acquisition_ref", "") == ""
]
