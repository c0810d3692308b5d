# METADATA
# title: Notice of excess articles lacks an element
# description: |
#   A notice under FAA 516(f) says for what the articles are provided and whether the
#   recipient had such articles before, what that does to readiness and to industry,
#   and what they are worth now and were at acquisition. Without a notice on file all
#   is missing, since the notice has to be written before it is sent.
package rules.eda.notice_content

import data.lib.clauses
import data.lib.excess
import data.lib.kleene

rule := {
	"code": "eda.notice_content",
	"effect": "missing_document",
	"title": "Notice of excess articles lacks an element",
	"citation": "22 USC 2321j(f)(2) [FAA 516(f)(2)]",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["thresholds"],
	"reads": [
		"documents[].clauses",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].classification",
		"items[].flags",
		"items[].program",
		"items[].sme",
		"items[].type",
		"items[].values.acquisition_cost_usd",
	],
}

found contains {"lines": excess.notice_numbers, "message": message, "values": {"missing": _missing}} if {
	input.present.program.eda == true
	_condition == true
	message := sprintf("The notice to Congress lacks: %s. Complete it (document eda_notice, field documents[].clauses).", [concat(", ", _missing)])
}

found contains {"unknown": _condition} if {
	input.present.program.eda == true
	is_set(_condition)
}

_condition := kleene.all_of([excess.notice_due, kleene.any_of([value | some value in _lacking])])

_missing := kleene.holding(_lacking)

_lacking := clauses.lacking("eda_notice", {"industry", "purpose_and_prior", "readiness", "values"})
