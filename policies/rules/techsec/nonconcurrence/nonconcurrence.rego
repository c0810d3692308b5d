# METADATA
# title: Reviewer does not concur
# description: |
#   An office that does not concur sends the case up. The service never overrides
#   it: once the disagreement is settled, the office's entry is replaced by its
#   later position.
package rules.techsec.nonconcurrence

import data.lib.lines
import data.lib.reviews

rule := {
	"code": "techsec.nonconcurrence",
	"effect": "refer",
	"title": "Reviewer does not concur",
	"citation": "State TPT practice",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "ATTR SSG, State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["reviews[].office", "reviews[].result"],
}

found contains {"lines": [], "message": message, "values": {"offices": _offices}} if {
	input.version == 1
	count(_offices) > 0
	count(lines.live) > 0
	message := sprintf("%s does not concur: settle it above the working level and enter the later position.", [concat(", ", _offices)])
}

_offices := reviews.with_result("non_concur")
