# METADATA
# title: Expanded-IMET certification missing or expired
# description: |
#   DSCA 25-91: a course that is claimed as expanded IMET holds a certification, which is
#   good for five years (table limits). One signed on the same day five years before still
#   counts; a day of expiry on the paper ends it earlier.
package rules.imet.expanded_certification

import data.lib.kleene
import data.lib.papers
import data.lib.tables
import data.lib.training

rule := {
	"code": "imet.expanded_certification",
	"effect": "missing_document",
	"title": "Expanded-IMET certification missing or expired",
	"citation": "DSCA policy memorandum 25-91 (29 Jan 2026)",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": [
		"decision_date",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"training.flags",
	],
}

found contains {"lines": training.imet_lines, "message": message, "values": {"signed_from": _oldest}} if {
	input.present.program.imet == true
	input.request.phase == "export"
	_condition == true
	message := sprintf(
		"The course is claimed as expanded IMET: send its certification, signed on or after %s and not expired (document expanded_imet_certification).",
		[_oldest],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.imet == true
	input.request.phase == "export"
	is_set(_condition)
}

_condition := kleene.all_of([training.flag("expanded_imet"), kleene.negate(_certified)])

_certified := kleene.any_of([kleene.all_of([entry.valid, recent]) |
	some entry in papers.of_kinds({"expanded_imet_certification"})
	recent := object.get(entry.paper, "signed_on", _oldest) >= _oldest
])

# The same day so many years before the decision date.
_oldest := sprintf("%04d%s", [
	to_number(substring(input.request.decision_date, 0, 4)) - _years,
	substring(input.request.decision_date, 4, -1),
])

# A missing row lets only a certification of the same day pass.
default _years := 0

_years := tables.limit("expanded_imet_years")
