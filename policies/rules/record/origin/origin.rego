# METADATA
# title: Another origin by the log
# description: |
#   The log has it by which program the United States furnished an item. Another
#   program in the request would bring other law, or none, so an exemption from consent
#   makes no difference here.
package rules.record.origin

import data.lib.kleene
import data.lib.lines
import data.lib.record

rule := {
	"code": "record.origin",
	"effect": "missing_document",
	"title": "Another origin by the log",
	"citation": "22 USC 2753(a); 22 CFR 123.9; the decision log",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].serials"],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.present.record.custody == true
	some group in input.record.custody
	numbers := [line.number | some line in lines.all; _same(line, group) == false]
	count(numbers) > 0
	message := sprintf(
		"By the log %s was furnished by program %s. State that program, or enter the event that corrects the log.",
		[record.shown(group), group.program],
	)
	values := {"program": group.program, "items": record.listed(group)}
}

found contains {"unknown": _unknown} if {
	input.present.record.custody == true
	count(_unknown) > 0
}

_unknown := kleene.lacking([_same(line, group) | some group in input.record.custody; some line in lines.all])

# Undefined for lines that have no item of the group.
_same(line, group) := kleene.equals(line.item, "program", line.at, group.program) if line.number in group.lines
