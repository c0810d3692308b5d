# METADATA
# title: Intermediaries declared
# description: |
#   Whoever holds an item on its way is a further holder. The requester declares
#   that its list of forwarders, brokers, agents, carriers, contractors and
#   consignees is complete, even when it is empty; who takes possession gives an
#   assurance.
package rules.packet.intermediaries

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.parties

rule := {
	"code": "packet.intermediaries",
	"effect": "missing_document",
	"title": "Intermediaries declared",
	"citation": "State TPT practice; 22 CFR 126.13(b)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].party",
		"documents[].signed_on",
		"flags",
		"items[].program",
		"parties[].country",
		"parties[].id",
		"parties[].name",
		"parties[].organization",
		"parties[].roles",
		"parties[].takes_possession",
	],
}

found contains {
	"lines": [],
	"message": "The list of intermediaries and countries of transit is not declared complete: declare it, also when there are none (flag intermediaries_complete).",
	"values": {},
} if {
	input.request.phase == "transfer"
	lines.any_consent_or_unknown == true
	_undeclared
}

found contains {"lines": [], "message": message, "values": {"fields": _lacking}} if {
	input.request.phase == "transfer"
	lines.any_consent_or_unknown == true
	count(_lacking) > 0
	message := sprintf(
		"Each intermediary needs a name, a country and whether it takes possession: give %s.",
		[concat(", ", _lacking)],
	)
}

found contains {"lines": [], "message": message, "values": {"parties": unassured}} if {
	input.request.phase == "transfer"
	lines.any_consent_or_unknown == true
	unassured := {entry.party.id | some entry in parties.intermediaries; _unassured(entry) == true}
	count(unassured) > 0
	message := sprintf(
		"An intermediary that takes possession gives its own assurance: attach a document eua_private of %s.",
		[concat(", ", unassured)],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	lines.any_consent_or_unknown,
	kleene.negate(_undeclared),
	count(_lacking) == 0,
	kleene.any_of([_unassured(entry) | some entry in parties.intermediaries]),
])

_undeclared := kleene.negate(lines.request_flag("intermediaries_complete"))

_lacking contains sprintf("%s.%s", [entry.at, key]) if {
	some entry in parties.intermediaries
	some key in ["name", "country", "takes_possession"]
	object.get(entry.party, key, null) == null
	not _stands_for(entry.party, key)
}

# An organization has no country.
_stands_for(party, "country") if party.organization

_unassured(entry) := kleene.all_of([
	object.get(entry.party, "takes_possession", false),
	kleene.negate(papers.on_file_of({"eua_private"}, entry.party.id)),
])
