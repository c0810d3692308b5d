# METADATA
# title: Portable air defense for a private party
# description: |
#   Man-portable air defense systems go to governments only (U.S. export policy
#   and the Wassenaar Elements). The policy text was not read; a reviewer who
#   knows it may override the finding and cite it.
package rules.parties.manpads_private

import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "parties.manpads_private",
	"effect": "deny",
	"title": "Portable air defense for a private party",
	"citation": "U.S. export policy on man-portable air defense systems; Wassenaar Arrangement Elements",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].flags", "parties[].roles", "parties[].takes_possession", "parties[].type"],
}

found contains {"lines": numbers, "message": message, "values": {"parties": _private}} if {
	input.present.flag.manpads == true
	numbers := [line.number | some line in lines.live; _condition(line) == true]
	count(numbers) > 0
	message := sprintf(
		"Man-portable air defense systems go to governments only; no government: %s.",
		[concat(", ", _private)],
	)
}

found contains {"unknown": _lacking} if {
	input.present.flag.manpads == true
	count(_lacking) > 0
}

found contains {"unknown": _lacking} if {
	input.present.flag.unknown == true
	count(_lacking) > 0
}

_condition(line) := kleene.all_of([lines.flag(line, "manpads"), _any_private])

_lacking := kleene.lacking([_condition(line) | some line in lines.live])

_any_private := kleene.any_of([_holds_privately(entry) | some entry in _holders])

_private := {entry.party.id | some entry in _holders; _holds_privately(entry) == true}

_holders := array.concat([parties.recipient], parties.intermediaries)

_holds_privately(entry) := kleene.all_of([
	_takes_possession(entry),
	kleene.negate(parties.type_in(entry, {"government", "us_government"})),
])

_takes_possession(entry) if {
	"recipient" in entry.party.roles
} else := kleene.equals(
	entry.party,
	"takes_possession",
	entry.at,
	true,
)
