# METADATA
# title: Police may have INCLE
# description: |
#   FAA 660(b)(1): the bar on help for police does not reach what FAA chapter 8 gives.
#   Said where a body that enforces law receives: police, prisons, border, customs or
#   coast guard. Lines of another program that INCLE money pays count.
package rules.incle.police_allowed

import data.lib.kleene
import data.lib.lines
import data.lib.police
import data.lib.receiving

rule := {
	"code": "incle.police_allowed",
	"effect": "info",
	"title": "Police may have INCLE",
	"citation": "22 USC 2420(b)(1) [FAA 660(b)(1)]",
	"phases": ["export"],
	"programs": ["incle"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].funding", "items[].program", "parties[].body", "parties[].roles", "parties[].type"],
}

found contains {
	"lines": _numbers,
	"message": sprintf("The bar of FAA 660 does not reach these lines; they go to: %s.", [concat(", ", _bodies)]),
	"values": {"bodies": _bodies},
} if {
	input.present.program.incle == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.incle == true
	is_set(_condition)
}

_numbers := [line.number | some line in lines.live; _paid(line)]

_paid(line) if line.program == "incle"

_paid(line) if line.item.funding == "incle"

_bodies := {entry.party.body | some entry in receiving.all} & police.enforcing

_condition := kleene.all_of([
	input.request.phase == "export",
	count(_numbers) > 0,
	kleene.any_of([receiving.body_in(entry, police.enforcing) | some entry in receiving.all]),
])
