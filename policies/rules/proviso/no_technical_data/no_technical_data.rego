# METADATA
# title: No data beyond operator level
# description: |
#   Some items may go where the knowledge to repair or rebuild them may not.
package rules.proviso.no_technical_data

import data.lib.lines
import data.lib.reviews

rule := {
	"code": "proviso.no_technical_data",
	"effect": "proviso",
	"title": "No data beyond operator level",
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
	message := sprintf("If consent is given, as %s asks: no technical data goes along beyond operator and organizational level.", [concat(", ", _offices)])
}

_offices := reviews.asking("no_technical_data")
