# METADATA
# title: Notice of a naval vessel
# description: |
#   A naval vessel of up to 3,000 tons and twenty years or more needs no law, but goes
#   only after thirty days of continuous session since a notice to Congress (10 USC
#   8677), counted here as thirty calendar days at least.
package rules.notification.naval_vessel

import data.lib.flags
import data.lib.kleene
import data.lib.lines
import data.lib.vessels

rule := {
	"code": "notification.naval_vessel",
	"effect": "congressional_notification",
	"title": "Notice of a naval vessel",
	"citation": "10 USC 8677",
	"phases": ["export"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "limits"],
	"reads": ["items[].flags", "items[].measures.age_years", "items[].measures.displacement_tons"],
}

found contains {"lines": numbers, "message": message, "values": {}} if {
	input.present.flag.naval_vessel == true
	numbers := [number | some number, noticed in _noticed; noticed == true]
	count(numbers) > 0
	message := "A vessel that needs no law of its own: notify Congress and wait (10 USC 8677)."
}

found contains {"unknown": fields} if {
	input.present.flag.naval_vessel == true
	fields := kleene.lacking(_noticed)
	count(fields) > 0
}

found contains {"unknown": flags.absent} if {
	input.present.flag.unknown == true
	count(flags.absent) > 0
}

_noticed := {line.number: kleene.negate(vessels.needs_law(line)) |
	some line in lines.live
	vessels.naval(line) == true
}
