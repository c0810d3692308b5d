# METADATA
# title: Consent lapses by date
# description: |
#   A consent that nobody has used for long no longer rests on the facts that it was
#   given on.
package rules.proviso.expiry

import data.lib.lines
import data.lib.reviews

rule := {
	"code": "proviso.expiry",
	"effect": "proviso",
	"title": "Consent lapses by date",
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
	message := sprintf("If consent is given, as %s asks: it lapses if the transfer is not carried out by the day that it states.", [concat(", ", _offices)])
}

_offices := reviews.asking("expiry")
