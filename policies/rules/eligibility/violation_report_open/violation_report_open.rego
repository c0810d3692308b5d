# METADATA
# title: Open violation report or end-use incident
# description: |
#   A possible unauthorized use or transfer, or a failure of security, that nobody
#   has closed yet is shown to the person who decides. GAO found in 2025 that no
#   clear guidance says what follows from it.
package rules.eligibility.violation_report_open

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "eligibility.violation_report_open",
	"effect": "refer",
	"title": "Open violation report or end-use incident",
	"citation": "22 USC 2753(c)(2) [AECA 3(c)]; GAO report of 2025",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["violation_reports"],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": [], "message": message, "values": {"countries": _countries, "references": _references}} if {
	input.present.usml == true
	_condition == true
	message := sprintf("Reports of possible violations are open on the decision date for %s: weigh them before consent.", [concat(", ", _countries)])
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_condition := kleene.all_of([
	lines.any_usml_or_unknown,
	count(tables.in_force("violation_reports")) > 0,
	parties.holder_or_recipient_listed("violation_reports"),
])

_countries := parties.holder_or_recipient_countries("violation_reports")

_references := {row.reference |
	some row in tables.in_force("violation_reports")
	row.country in _countries
}
