# METADATA
# title: Named facility and people only
# description: |
#   Usual for a private holder, whose premises and staff the recipient government
#   does not run.
package rules.proviso.in_country_only

import data.lib.lines
import data.lib.reviews

rule := {
	"code": "proviso.in_country_only",
	"effect": "proviso",
	"title": "Named facility and people only",
	"citation": "State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["reviews[].office", "reviews[].provisos"],
}

found contains {"lines": [], "message": message, "values": {"offices": _offices}} if {
	input.request.phase == "transfer"
	count(_offices) > 0
	count(lines.live) > 0
	message := sprintf("If consent is given, as %s asks: the item stays at the facility and with the people that the consent names.", [concat(", ", _offices)])
}

_offices := reviews.asking("in_country_only")
