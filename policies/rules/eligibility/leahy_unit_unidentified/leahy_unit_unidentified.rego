# METADATA
# title: Name of the receiving unit
# description: |
#   Where a government cannot say which unit will get assistance, it must agree in
#   writing, since 31 December 2022, to keep the items from the units that State
#   bars (FAA 620M(c)). An end user names its own unit; a recipient that is no end
#   user may rest on the unit that another party names.
package rules.eligibility.leahy_unit_unidentified

import data.lib.kleene
import data.lib.leahy
import data.lib.parties
import data.lib.receiving

rule := {
	"code": "eligibility.leahy_unit_unidentified",
	"effect": "missing_document",
	"title": "Name of the receiving unit",
	"citation": "22 USC 2378d(c)(1) [FAA 620M(c)]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].authority",
		"items[].funding",
		"items[].program",
		"parties[].roles",
		"parties[].type",
		"parties[].unit",
	],
}

found contains {"lines": leahy.assisted, "message": message, "values": {"party": entry.party.id}} if {
	input.present.program.all == true
	some entry in _unnamed
	_condition(entry) == true
	message := sprintf(
		"The unit of party %s that receives is not named: name it (field %s.unit), or add document barred_unit_agreement.",
		[entry.party.id, entry.at],
	)
}

found contains {"unknown": fields} if {
	input.present.program.all == true
	some entry in _unnamed
	fields := _condition(entry)
	is_set(fields)
}

_condition(entry) := kleene.all_of([
	leahy.any_assistance,
	parties.type_in(entry, {"government"}),
	kleene.negate(leahy.agreed),
])

_unnamed := [entry |
	some entry in receiving.all
	leahy.unit(entry) == ""
	_must_name(entry)
]

_must_name(entry) if "end_user" in entry.party.roles

_must_name(entry) if {
	"recipient" in entry.party.roles
	not _named_by_another
}

_named_by_another if {
	some entry in receiving.all
	leahy.unit(entry) != ""
}
