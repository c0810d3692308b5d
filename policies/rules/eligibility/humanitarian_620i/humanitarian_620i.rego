# METADATA
# title: Recipient that restricts humanitarian aid
# description: |
#   FAA 620I: no assistance under the FAA or the AECA for a country that is known
#   to restrict the transport or delivery of U.S. humanitarian assistance, unless
#   the President finds a security interest and tells Congress first.
package rules.eligibility.humanitarian_620i

import data.lib.parties
import data.lib.receiving
import data.lib.tables

rule := {
	"code": "eligibility.humanitarian_620i",
	"effect": "refer",
	"title": "Recipient that restricts humanitarian aid",
	"citation": "22 USC 2378-1 [FAA 620I]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State PM",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["humanitarian_620i"],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": [], "message": message, "values": {"country": country}} if {
	input.present.usml == true
	_condition == true
	country := parties.recipient.party.country
	message := sprintf(
		"%s restricts U.S. humanitarian aid: the President must find a security interest and tell Congress.",
		[country],
	)
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_listed := tables.countries("humanitarian_620i")

_condition := receiving.recipient_in(_listed)
