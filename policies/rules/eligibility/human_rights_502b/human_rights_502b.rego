# METADATA
# title: Human rights of the recipient
# description: |
#   FAA 502B bars security assistance, AECA sales and licences for forces
#   included, to a government with a consistent pattern of gross violations, and
#   to police, prison, internal-security and intelligence bodies it asks for a
#   closer look. A recorded determination means no assistance unless extraordinary
#   circumstances are certified. Help to police is the very purpose of INCLE, so
#   its lines are left out of the second test.
package rules.eligibility.human_rights_502b

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.receiving
import data.lib.tables

rule := {
	"code": "eligibility.human_rights_502b",
	"effect": "refer",
	"title": "Human rights of the recipient",
	"citation": "22 USC 2304(a)(2), (d)(2) [FAA 502B]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State DRL",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["human_rights_502b"],
	"reads": [
		"items[].program",
		"parties[].body",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {"lines": [], "message": message, "values": values} if {
	input.present.program.all == true
	_pattern == true
	some row in tables.in_force("human_rights_502b")
	row.country == parties.recipient.party.country
	values := {"country": row.country, "determination": object.get(row, "determination", "none recorded")}
	message := sprintf(
		"A pattern of gross violations is recorded for the government of %s (determination: %s).",
		[values.country, values.determination],
	)
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.present.program.all == true
	_force == true
	some entry in receiving.all
	receiving.body_in(entry, _bodies) == true
	values := {"party": entry.party.id, "body": entry.party.body}
	message := sprintf(
		"Receiving party %s is of kind %s: FAA 502B asks for a review of its record.",
		[values.party, values.body],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.all == true
	is_set(_condition)
}

_condition := kleene.any_of([_pattern, _force])

_pattern := kleene.all_of([
	count(lines.live) > 0,
	parties.type_in(parties.recipient, {"government"}),
	parties.recipient_listed("human_rights_502b"),
])

_force := kleene.all_of([
	kleene.any_of([_other_than_incle(line) | some line in lines.live]),
	kleene.any_of([receiving.body_in(entry, _bodies) | some entry in receiving.all]),
])

_numbers := [line.number |
	some line in lines.live
	_other_than_incle(line) == true
]

_bodies := {"police", "prison", "internal_security", "intelligence"}

_other_than_incle(line) := kleene.negate(kleene.equals(
	line.item,
	"program",
	line.at,
	"incle",
))
