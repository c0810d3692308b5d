# METADATA
# title: Remove crypto and mission data
# description: |
#   Communications security material, keys, mission data and software for U.S. use
#   only stay behind.
package rules.proviso.sanitize

import data.lib.flags
import data.lib.lines
import data.lib.reviews

rule := {
	"code": "proviso.sanitize",
	"effect": "proviso",
	"title": "Remove crypto and mission data",
	"citation": "State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].flags", "items[].program", "reviews[].office", "reviews[].provisos"],
}

found contains {"lines": numbers, "message": message, "values": {"offices": _offices}} if {
	input.request.phase == "transfer"
	numbers := flags.carrying("comsec")
	count(numbers) + count(_offices) > 0
	count(lines.live) > 0
	message := "If consent is given: the item goes without communications security material, IFF keys, mission data or software for U.S. use only."
}

found contains {"unknown": flags.absent} if {
	input.request.phase == "transfer"
	count(flags.absent) > 0
	count(_offices) == 0
}

_offices := reviews.asking("sanitize")
