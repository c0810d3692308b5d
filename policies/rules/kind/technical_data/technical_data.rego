# METADATA
# title: Technical data to a contractor
# description: |
#   Data or software of government origin handed to a contractor or another private
#   party is transferred, also where nothing else moves. Parties to whom it goes are
#   the recipient, end users, consignees and contractors.
package rules.kind.technical_data

import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "kind.technical_data",
	"effect": "refer",
	"title": "Technical data to a contractor",
	"citation": "22 USC 2753(a)(2) [AECA 3(a)(2)]; 22 USC 2794(4) [AECA 47(4)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].type", "parties[].roles", "parties[].type"],
}

found contains {"lines": numbers, "message": message, "values": {"parties": _private_names}} if {
	input.request.phase == "transfer"
	numbers := kleene.holding(_condition)
	count(numbers) > 0
	message := sprintf("Handing the data or software to %s, outside government, is a transfer.", [concat(", ", _private_names)])
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	fields := kleene.lacking(_condition)
	count(fields) > 0
}

_condition := {line.number: kleene.all_of([
	line.item.type in {"technical_data", "software"},
	line.government,
	kleene.any_of([_private(entry) | some entry in _receivers]),
]) |
	some line in lines.live
}

_private_names := {entry.party.id | some entry in _receivers; _private(entry) == true}

_receivers := [entry |
	some entry in parties.all
	count({role | some role in entry.party.roles} & {"recipient", "end_user", "consignee", "contractor"}) > 0
]

_private(entry) if {
	"contractor" in entry.party.roles
} else := parties.type_in(entry, {"private", "individual"})
