# METADATA
# title: Letter of request
# description: |
#   A sale begins with a letter of request that says what is wanted, what answer, how it
#   is paid, who asks, and under which number. A letter that lacks one of these is sent
#   back.
package rules.fms.letter_of_request

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "fms.letter_of_request",
	"effect": "missing_document",
	"title": "Letter of request",
	"citation": "SAMM C5.1.2",
	"phases": ["export"],
	"programs": ["fms", "fmcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "documents[].clauses", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.version == 1
	_missing == true
	message := "Attach the letter of request: items, kind of answer, finance method, originator and a traceable number."
}

found contains {"unknown": _missing} if {
	input.version == 1
	is_set(_missing)
}

_missing := kleene.all_of([
	count(_numbers) > 0,
	kleene.negate(papers.on_file_with({"lor"}, {"items", "response_type", "finance_method", "originator", "reference"})),
])

_numbers := [line.number | some line in lines.live; line.program in {"fms", "fmcs"}]
