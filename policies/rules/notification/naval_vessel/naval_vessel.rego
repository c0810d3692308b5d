# METADATA
# title: Notice of a naval vessel
# description: |
#   A naval vessel of up to 3,000 tons and twenty years or more needs no law, but goes
#   only after thirty days of continuous session since a notice to Congress (10 USC
#   8677), counted here as thirty calendar days at least.
package rules.notification.naval_vessel

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

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.flag.naval_vessel == true
	count(_numbers) > 0
	message := "A vessel that needs no law of its own: notify Congress and wait (10 USC 8677)."
}

found contains {"unknown": _lacking} if {
	input.present.flag.naval_vessel == true
	count(_numbers) == 0
	count(_lacking) > 0
}

found contains {"unknown": _lacking} if {
	input.present.flag.unknown == true
	count(_numbers) == 0
	count(_lacking) > 0
}

_noticed := {line.number: vessels.needs_notice(line) | some line in lines.live}

_numbers := kleene.holding(_noticed)

_lacking := kleene.lacking([value | some value in _noticed])
