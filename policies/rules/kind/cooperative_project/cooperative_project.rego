# METADATA
# title: Cooperative-project article leaves the members
# description: |
#   What a cooperative project of AECA 27 made may go to its members. A recipient
#   outside NATO is one only where the project's agreement says so, which a person
#   checks; an organization counts as outside.
package rules.kind.cooperative_project

import data.lib.countries
import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "kind.cooperative_project",
	"effect": "refer",
	"title": "Cooperative-project article leaves the members",
	"citation": "22 USC 2753(a)(2) [AECA 3(a)(2)]; 22 USC 2767 [AECA 27]",
	"phases": ["transfer"],
	"programs": ["coop"],
	"refer_to": "State PM/RSAT, DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["nato_members"],
	"reads": ["items[].program", "parties[].country", "parties[].organization"],
}

found contains {"lines": numbers, "message": message, "values": {"recipient": recipient}} if {
	input.present.program.coop == true
	_outside == true
	numbers := [line.number | some line in lines.live; line.program == "coop"]
	count(numbers) > 0
	recipient := parties.code(parties.recipient)
	message := sprintf("The recipient %s is no NATO member: check that it is a member of the cooperative project.", [recipient])
}

found contains {"unknown": _outside} if {
	input.present.program.coop == true
	is_set(_outside)
	some line in lines.live
	line.program == "coop"
}

_outside := kleene.negate(parties.country_in(parties.recipient, countries.nato_members))
