# METADATA
# title: Loan outside the terms of the law
# description: |
#   AECA 23(b) and (c): a loan is repaid within 12 years at 5 percent a year or
#   more, unless another law says otherwise (table limits). Where the term is longer
#   or the interest lower, the packet names that law. The limits themselves are
#   within the terms. An absent term or rate is unknown while the other is within
#   them.
package rules.fmf.loan_terms

import data.lib.financing
import data.lib.kleene
import data.lib.papers
import data.lib.tables

rule := {
	"code": "fmf.loan_terms",
	"effect": "missing_document",
	"title": "Loan outside the terms of the law",
	"citation": "22 USC 2763(b), (c) [AECA 23(b), (c)]",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "financing.interest_bp", "financing.loan_term_months", "funding[].source", "items[].funding"],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.present.money.fmf_loan == true
	_condition == true
	values := object.union(
		{"max_months": _max_months, "min_interest_bp": _min_bp},
		object.filter(financing.block, {"interest_bp", "loan_term_months"}),
	)
	message := sprintf(
		"The loan runs longer than %d months or bears less than %d basis points: name the law that allows it (document loan_authority).",
		[_max_months, _min_bp],
	)
}

found contains {"unknown": _condition} if {
	input.present.money.fmf_loan == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	count(_numbers) > 0,
	kleene.any_of([_long, _cheap]),
	kleene.negate(papers.on_file({"loan_authority"})),
])

_numbers := [line.number | some line in financing.paid({"fmf_loan"})]

_long := financing.block.loan_term_months > _max_months if {
	financing.block.loan_term_months >= 0
} else := {"financing.loan_term_months"}

_cheap := financing.block.interest_bp < _min_bp if {
	financing.block.interest_bp >= 0
} else := {"financing.interest_bp"}

# Missing rows let no loan pass.
default _max_months := 0

_max_months := tables.limit("fmf_loan_months")

default _min_bp := 1000000

_min_bp := tables.limit("fmf_interest_bp")
