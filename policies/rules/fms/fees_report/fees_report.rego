# METADATA
# title: Report of fees and political contributions
# description: |
#   AECA 39 has political contributions, gifts, commissions and fees of a sale reported;
#   only reasonable ones enter the price.
package rules.fms.fees_report

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "fms.fees_report",
	"effect": "missing_document",
	"title": "Report of fees and political contributions",
	"citation": "22 USC 2779 [AECA 39]",
	"phases": ["export"],
	"programs": ["fms", "fmcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.version == 1
	_missing == true
	message := "Attach the statement of fees, commissions and political contributions (AECA 39)."
}

found contains {"unknown": _missing} if {
	input.version == 1
	is_set(_missing)
}

_missing := kleene.all_of([
	count(_numbers) > 0,
	kleene.negate(papers.on_file({"fees_statement"})),
])

_numbers := [line.number | some line in lines.live; line.program in {"fms", "fmcs"}]
