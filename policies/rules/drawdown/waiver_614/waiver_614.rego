# METADATA
# title: Justification of FAA 614
# description: |
#   FAA 614 furnishes without regard to most law, on a justification that it is
#   important or vital to security and after consultation. It can not lift the end of
#   assistance under FAA 505 or the shares of FAA 610. Its amounts are ledgers of their
#   own.
package rules.drawdown.waiver_614

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "drawdown.waiver_614",
	"effect": "missing_document",
	"title": "Justification of FAA 614",
	"citation": "22 USC 2364(a) [FAA 614(a)]",
	"phases": ["export"],
	"programs": ["special"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].authority", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.special == true
	_missing == true
	message := "Attach the justification under FAA 614: important or vital to security, and Congress consulted."
}

found contains {"unknown": _missing} if {
	input.present.program.special == true
	is_set(_missing)
}

_missing := kleene.all_of([
	kleene.any_of([under | some under in _under]),
	kleene.negate(papers.on_file({"special_authority_justification"})),
])

_numbers := [line.number | some line in lines.live; _under[line.number] == true]

_under := {line.number: kleene.equals(line.item, "authority", line.at, "faa_614") |
	some line in lines.live
	line.program == "special"
}
