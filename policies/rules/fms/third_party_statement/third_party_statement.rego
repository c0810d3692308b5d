# METADATA
# title: Who takes part is not said
# description: |
#   A request says whether others than officers and civil employees of the requester
#   take part (SAMM C5.1.2). Here it says so with flag intermediaries_complete.
package rules.fms.third_party_statement

import data.lib.lines

rule := {
	"code": "fms.third_party_statement",
	"effect": "missing_document",
	"title": "Who takes part is not said",
	"citation": "SAMM C5.1.2(5)",
	"phases": ["export"],
	"programs": ["fms", "fmcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["flags", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.version == 1
	count(_numbers) > 0
	not lines.request_flag("intermediaries_complete")
	message := "Say whether others than officers and civil employees take part: list them, and set flag intermediaries_complete."
}

_numbers := [line.number | some line in lines.live; line.program in {"fms", "fmcs"}]
