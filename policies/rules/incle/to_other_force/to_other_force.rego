# METADATA
# title: Drug-work item goes to another force
# description: |
#   What was furnished to the police and goes to the army or to another ministry has a
#   new user, who is vetted and for whom consent is asked. Bodies are compared with
#   that of the holder. A body that is stated counts for whatever party, those of the
#   United States apart; only a government must state one. A holder that is no government
#   and states none has none. A government that states none is no army, so an army that
#   receives is another force; of any other body it is then open.
package rules.incle.to_other_force

import data.lib.incle
import data.lib.kleene
import data.lib.parties
import data.lib.receiving

rule := {
	"code": "incle.to_other_force",
	"effect": "refer",
	"title": "Drug-work item goes to another force",
	"citation": "22 USC 2304 [FAA 502B]; 22 USC 2378d [FAA 620M]; INCLE agreement",
	"phases": ["transfer"],
	"programs": ["incle"],
	"refer_to": "State INL, PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "parties[].body", "parties[].roles", "parties[].type", "parties[].unit"],
}

found contains {"lines": incle.numbers, "message": message, "values": values} if {
	input.present.program.incle == true
	_asked
	some entry in receiving.all
	_other_force(entry) == true
	values := {"party": entry.party.id, "body": entry.party.body, "unit": object.get(entry.party, "unit", "")}
	message := sprintf(
		"Receiving party %s is of kind %s, another force than the holder: vet the unit (%s) and ask for consent.",
		[values.party, values.body, _called(values.unit)],
	)
}

found contains {"unknown": fields} if {
	input.present.program.incle == true
	_asked
	fields := kleene.any_of([_other_force(entry) | some entry in receiving.all])
	is_set(fields)
}

default _asked := false

_asked if {
	input.request.phase == "transfer"
	count(incle.numbers) > 0
}

_other_force(entry) := kleene.all_of([
	kleene.negate(parties.type_in(entry, {"us_government"})),
	_of_a_force(entry),
	_other_body(entry),
])

# Whether the party is of a public body: it says so, or is a government.
_of_a_force(entry) if {
	object.get(entry.party, "body", "non_government") != "non_government"
} else := parties.type_in(entry, {"government"})

_other_body(entry) := {sprintf("%s.body", [entry.at])} if {
	not entry.party.body
} else := entry.party.body != parties.holder.party.body if {
	parties.holder.party.body
} else if {
	entry.party.body == "military"
} else := kleene.any_of([
	kleene.negate(parties.type_in(parties.holder, {"government"})),
	{sprintf("%s.body", [parties.holder.at])},
])

_called(unit) := "not named" if {
	unit == ""
} else := substring(unit, 0, 40)
