# METADATA
# title: Vetting of the receiving unit
# description: |
#   State vets a named unit, police, border and prison units included, before it
#   gets assistance (FAA 620M(d)(5)); of a person in training both the person and
#   the unit. A result dated after the decision date is none on it. An agreement
#   to respect State's list of barred units takes the place of the vetting.
package rules.eligibility.leahy_not_vetted

import data.lib.kleene
import data.lib.leahy
import data.lib.receiving

rule := {
	"code": "eligibility.leahy_not_vetted",
	"effect": "missing_document",
	"title": "Vetting of the receiving unit",
	"citation": "22 USC 2378d(d)(5) [FAA 620M]; 10 USC 362; DSCA vetting practice for EDA",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"decision_date",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].authority",
		"items[].funding",
		"items[].program",
		"parties[].roles",
		"parties[].unit",
		"parties[].vetting.checked_on",
		"parties[].vetting.result",
	],
}

found contains {"lines": leahy.assisted, "message": message, "values": values} if {
	input.present.program.all == true
	_condition == true
	some entry in _unvetted
	values := {"party": entry.party.id, "unit": leahy.unit(entry), "result": leahy.result(entry)}
	message := sprintf(
		"Party %s is not vetted on the decision date: have State vet unit and person (field %s.vetting), or add document barred_unit_agreement.",
		[entry.party.id, entry.at],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.all == true
	is_set(_condition)
}

_condition := kleene.all_of([
	leahy.any_assistance,
	count(_unvetted) > 0,
	kleene.negate(leahy.agreed),
])

_unvetted := [entry |
	some entry in receiving.all
	_named(entry)
	_open(entry)
]

_named(entry) if entry.party.unit

_named(entry) if "trainee" in entry.party.roles

_open(entry) if leahy.result(entry) in {"", "pending"}

_open(entry) if {
	leahy.result(entry) == "cleared"
	entry.party.vetting.checked_on > input.request.decision_date
}
