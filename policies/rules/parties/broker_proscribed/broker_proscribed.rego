# METADATA
# title: Broker in a deal with a proscribed country
# description: |
#   Nobody brokers a deal with a country of 22 CFR 126.1, the exempt and the
#   unregistered broker included. Any party of such a country is enough, whatever
#   its part.
package rules.parties.broker_proscribed

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.proscribed

rule := {
	"code": "parties.broker_proscribed",
	"effect": "deny",
	"title": "Broker in a deal with a proscribed country",
	"citation": "22 CFR 129.7",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["cyprus_suspension", "itar_126_1_d1", "itar_126_1_d2"],
	"reads": ["items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": [], "message": message, "values": values} if {
	input.present.usml == true
	_condition == true
	values := {
		"brokers": {entry.party.id | some entry in _brokers},
		"countries": {entry.party.country | some entry in parties.all} & proscribed.countries,
	}
	message := sprintf(
		"A broker takes part (%s) in a deal with a country of 22 CFR 126.1: %s.",
		[concat(", ", values.brokers), concat(", ", values.countries)],
	)
}

found contains {"unknown": _condition} if {
	input.present.usml == true
	is_set(_condition)
}

_brokers := parties.having("broker")

_condition := kleene.all_of([
	count(_brokers) > 0,
	kleene.any_of([line.usml | some line in lines.live]),
	kleene.any_of([parties.country_in(entry, proscribed.countries) | some entry in parties.all]),
])
