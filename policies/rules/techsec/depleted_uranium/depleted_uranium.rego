# METADATA
# title: Depleted-uranium rounds outside allies
# description: |
#   Anti-tank rounds of the M833 class with a depleted-uranium penetrator may go to
#   NATO members, major non-NATO allies and Taiwan. A determination of national
#   security lifts the bar.
package rules.techsec.depleted_uranium

import data.lib.countries
import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "techsec.depleted_uranium",
	"effect": "deny",
	"title": "Depleted-uranium rounds outside allies",
	"citation": "FAA 620G (depleted uranium)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "depleted_uranium"},
	"due_at_release": [],
	"tables": ["mnna", "nato_members"],
	"reads": ["items[].flags", "items[].program", "parties[].country", "parties[].organization"],
}

found contains {"lines": numbers, "message": message, "values": {"recipient": recipient}} if {
	input.present.flag.depleted_uranium == true
	numbers := kleene.holding(_condition)
	count(numbers) > 0
	recipient := parties.code(parties.recipient)
	message := sprintf("Depleted-uranium rounds may not go to %s: neither a NATO member nor a major non-NATO ally nor Taiwan.", [recipient])
}

found contains {"unknown": fields} if {
	input.present.flag.depleted_uranium == true
	fields := kleene.lacking(_asked)
	count(fields) > 0
}

found contains {"unknown": fields} if {
	input.present.flag.unknown == true
	fields := kleene.lacking(_asked)
	count(fields) > 0
}

# What is stated counts on every line; what is not is asked of no item of the EAR.
_asked := [_condition[line.number] | some line in lines.usml_or_unknown]

_condition := {line.number: kleene.all_of([
	lines.flag(line, "depleted_uranium"),
	kleene.negate(parties.country_in(parties.recipient, _allies)),
]) |
	some line in lines.live
}

_allies := countries.nato_members | {row.country |
	some row in tables.in_force("mnna")
	row.status in {"designated", "treated_as"}
}
