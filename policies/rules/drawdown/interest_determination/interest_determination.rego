# METADATA
# title: Determination of the national interest
# description: |
#   FAA 506(a)(2) draws down only on a determination, reported to Congress, that it is
#   in the national interest.
package rules.drawdown.interest_determination

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "drawdown.interest_determination",
	"effect": "missing_document",
	"title": "Determination of the national interest",
	"citation": "22 USC 2318(a)(2)(A) [FAA 506(a)(2)]",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "documents[].clauses", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].authority", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.drawdown == true
	_missing == true
	message := "Attach the determination that the drawdown is in the national interest."
}

found contains {"unknown": _missing} if {
	input.present.program.drawdown == true
	is_set(_missing)
}

_missing := kleene.all_of([
	kleene.any_of([under | some under in _under]),
	kleene.negate(papers.on_file_with({"drawdown_determination"}, {"national_interest"})),
])

_numbers := [line.number | some line in lines.live; _under[line.number] == true]

_under := {line.number: kleene.equals(line.item, "authority", line.at, "faa_506a2") |
	some line in lines.live
	line.program == "drawdown"
}
