# METADATA
# title: Weapons or ammunition for drug work
# description: |
#   FAA 482(b): drug money buys no weapons and no ammunition, save to arm aircraft for
#   their defense or the staff and contractors of the Department of State. Without a
#   claim of one of these the line is denied; with one it is notified to Congress
#   (incle.weapons_notice). A line without a list of flags may be a weapon.
package rules.incle.weapons

import data.lib.incle
import data.lib.kleene

rule := {
	"code": "incle.weapons",
	"effect": "deny",
	"title": "Weapons or ammunition for drug work",
	"citation": "22 USC 2291a(b) [FAA 482(b)]",
	"phases": ["export"],
	"programs": ["incle"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["claims", "items[].flags", "items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "Weapons or ammunition under INCLE: take them out, or claim an exception of FAA 482(b) (field claims).",
	"values": {},
} if {
	input.present.program.incle == true
	_barred
	count(_numbers) > 0
}

found contains {"unknown": incle.armed_lacking} if {
	input.present.program.incle == true
	_barred
	count(incle.armed_lacking) > 0
}

_numbers := kleene.holding(incle.armed)

_barred if {
	input.request.phase == "export"
	count(incle.weapon_claims) == 0
}
