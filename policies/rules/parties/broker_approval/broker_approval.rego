# METADATA
# title: Approval of a broker
# description: |
#   A broker or agent under U.S. jurisdiction needs the approval of DDTC for
#   foreign defense articles, and for U.S. ones that 22 CFR 129.4 lists. 129.5(b)
#   frees foreign articles that stay wholly within and are for NATO, its members
#   and five partners, unless 129.4 lists them. An approval is good for four
#   years. Who only carries, finances or insures is no broker (129.3(b)(2)) and
#   gets no such role here.
package rules.parties.broker_approval

import data.lib.countries
import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.parties
import data.lib.tables
import data.lib.usml

rule := {
	"code": "parties.broker_approval",
	"effect": "missing_document",
	"title": "Approval of a broker",
	"citation": "22 CFR 129.2, 129.3(b)(2), 129.4, 129.5",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["brokering_129_4", "country_sets", "nato_members", "nato_organizations"],
	"reads": [
		"decision_date",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].party",
		"documents[].signed_on",
		"end_use.country",
		"items[].program",
		"items[].type",
		"items[].usml",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].us_nexus",
		"reexport_countries",
	],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.present.usml == true
	some entry in _brokers
	_condition(entry) == true
	values := {"party": entry.party.id, "us_nexus": entry.party.us_nexus, "signed_from": _oldest}
	message := sprintf(
		"No approval of DDTC for broker %s signed on or after %s is on file (document broker_approval of that party).",
		[values.party, values.signed_from],
	)
}

found contains {"unknown": fields} if {
	input.present.usml == true
	some entry in _brokers
	fields := _condition(entry)
	is_set(fields)
}

_brokers := [entry |
	some entry in parties.all
	count({role | some role in entry.party.roles} & {"broker", "agent"}) > 0
	entry.party.us_nexus in {"us_person", "us_owned", "in_us"}
]

_condition(entry) := kleene.all_of([
	_any_needs_approval,
	kleene.negate(papers.on_file_of_since({"broker_approval"}, entry.party.id, _oldest)),
])

_numbers := [line.number | some line in lines.live; _needs_approval(line) == true]

_any_needs_approval := kleene.any_of([_needs_approval(line) | some line in lines.live])

_needs_approval(line) := kleene.any_of([
	kleene.all_of([line.consent, _listed(line)]),
	kleene.all_of([_foreign(line), kleene.any_of([_listed(line), kleene.negate(_wholly_within)])]),
])

_foreign(line) := kleene.equals(line.item, "program", line.at, "foreign")

# A category without paragraph may hold a listed paragraph.
_listed(line) := usml.under(line, _prefixes)

_prefixes := {row.prefix | some row in tables.in_force("brokering_129_4")}

_wholly_within := kleene.all_of(array.concat(
	[_within(entry) | some entry in parties.all],
	[inside |
		some country in array.concat(
			object.get(input.request, "reexport_countries", []),
			[used | used := input.request.end_use.country],
		)
		inside := country in _group
	],
))

_within(entry) if {
	entry.party.organization in countries.nato_organizations
} else := parties.country_in(entry, _group)

_group := countries.set_of("broker_129_5b")

# The same day four years before the decision date.
_oldest := sprintf("%04d%s", [
	to_number(substring(input.request.decision_date, 0, 4)) - 4,
	substring(input.request.decision_date, 4, -1),
])
