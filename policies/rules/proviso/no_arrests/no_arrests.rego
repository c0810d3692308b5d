# METADATA
# title: U.S. staff make no arrests
# description: |
#   FAA 481(c): in help against drugs or for police abroad, U.S. officers make no arrests
#   in police actions and question no U.S. person without consent. Program incle is such
#   help. A team gives it where a body that enforces law, or looks after internal
#   security, receives, or where the purpose is counter-drug work or law enforcement (the
#   purpose is the stricter reading).
package rules.proviso.no_arrests

import data.lib.kleene
import data.lib.lines
import data.lib.receiving

rule := {
	"code": "proviso.no_arrests",
	"effect": "proviso",
	"title": "U.S. staff make no arrests",
	"citation": "22 USC 2291(c) [FAA 481(c)]",
	"phases": ["export"],
	"programs": ["incle", "teams"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["end_use.purpose", "items[].program", "parties[].body", "parties[].roles", "parties[].type"],
}

found contains {"lines": numbers, "message": _message, "values": {}} if {
	input.request.phase == "export"
	numbers := kleene.holding(_helping)
	count(numbers) > 0
}

found contains {"unknown": fields} if {
	input.request.phase == "export"
	fields := kleene.lacking(_helping)
	count(fields) > 0
}

_message := "U.S. officers make no arrest in a foreign police action, and question no U.S. person without that person's consent."

# Lines of incle and teams by number, with whether they are such help.
_helping := object.union(
	{number: true | some number in lines.of_program("incle")},
	{number: _police | some number in lines.of_program("teams")},
)

_police := kleene.any_of(array.concat(
	[receiving.body_in(entry, _bodies) | some entry in receiving.all],
	[_purpose],
))

_purpose := kleene.within(
	object.get(input.request, "end_use", {}),
	"purpose", "end_use", {"counternarcotics", "law_enforcement"},
)

_bodies := {"border", "coast_guard", "customs", "intelligence", "internal_security", "police", "prison"}
