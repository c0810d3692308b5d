# METADATA
# title: Weapons for drug work need a notice
# description: |
#   FAA 482(b) lets drug money arm aircraft for their defense and arm the staff of the
#   Department of State, after a notice to Congress 15 days before. The text has the
#   notice behind the second case; it is asked for in both. Lines without a list of
#   flags may be weapons.
package rules.incle.weapons_notice

import data.lib.incle
import data.lib.kleene

rule := {
	"code": "incle.weapons_notice",
	"effect": "congressional_notification",
	"title": "Weapons for drug work need a notice",
	"citation": "22 USC 2291a(b) [FAA 482(b)]",
	"phases": ["export"],
	"programs": ["incle"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks"],
	"reads": ["claims", "items[].flags", "items[].program"],
}

found contains finding if {
	input.present.claim.faa_482b_aircraft_defense == true
	some finding in _findings
}

found contains finding if {
	input.present.claim.faa_482b_staff_defense == true
	some finding in _findings
}

_findings contains {"lines": numbers, "message": message, "values": {"claims": incle.weapon_claims}} if {
	input.request.phase == "export"
	numbers := kleene.holding(incle.armed)
	count(numbers) > 0
	message := sprintf(
		"Weapons or ammunition under FAA 482(b) (%s): notify Congress 15 days before they are furnished.",
		[concat(", ", incle.weapon_claims)],
	)
}

_findings contains {"unknown": incle.armed_lacking} if {
	input.request.phase == "export"
	count(incle.armed_lacking) > 0
}
