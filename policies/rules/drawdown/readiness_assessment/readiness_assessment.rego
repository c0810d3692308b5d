# METADATA
# title: Assessment of readiness
# description: |
#   Each package of a drawdown has an assessment of its impact on readiness and budget;
#   it was found missing in many.
package rules.drawdown.readiness_assessment

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "drawdown.readiness_assessment",
	"effect": "missing_document",
	"title": "Assessment of readiness",
	"citation": "DSCA 21-04; GAO findings on drawdowns",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.drawdown == true
	_missing == true
	message := "Attach the assessment of operational readiness and budget impact."
}

found contains {"unknown": _missing} if {
	input.present.program.drawdown == true
	is_set(_missing)
}

_missing := kleene.all_of([
	count(_numbers) > 0,
	kleene.negate(papers.on_file({"readiness_assessment"})),
])

_numbers := [line.number | some line in lines.live; line.program == "drawdown"]
