# METADATA
# title: Loan money beside other money
# description: |
#   Loan money stays on an offer of its own: policy of 2016, replaced in 2024. DSCA
#   splits the case.
package rules.fmf.loan_separate_offer

import data.lib.lines

rule := {
	"code": "fmf.loan_separate_offer",
	"effect": "refer",
	"title": "Loan money beside other money",
	"citation": "DSCA 16-17, replaced by DSCA 24-15",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["funding[].source", "items[].funding"],
}

found contains {"lines": _loans, "message": message, "values": {"sources": sort(_sources)}} if {
	input.present.program.fmf == true
	count(lines.live) > 0
	"fmf_loan" in _sources
	count(_sources) > 1
	message := sprintf("Loan money stands beside other money (%s): it needs an offer of its own, DSCA splits the case.", [concat(", ", sort(_sources))])
}

# A line that names no money is paid with national money, unless no line names any and
# all of it is in funding[].
_sources := _put if {
	count(_named) == 0
	count(_put) > 0
} else := {object.get(line.item, "funding", "national") | some line in lines.live} | _put

_named := {line.item.funding | some line in lines.live}

_put := {money.source | some money in input.request.funding}

_loans := [line.number | some line in lines.live; line.item.funding == "fmf_loan"]
