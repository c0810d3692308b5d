# METADATA
# title: Proscribed destinations
# description: |
#   22 CFR 126.1. Paragraph (d)(1) lists policies of denial without exception;
#   (d)(2) lists countries whose paragraph says whom it reaches and which
#   exceptions are weighed case by case. Cyprus stands in (d)(2) only while its
#   policy of denial is not suspended.
package lib.proscribed

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.receiving
import data.lib.tables

# METADATA
# description: Countries of paragraph (d)(1) on the decision date.
denied := tables.countries("itar_126_1_d1")

# METADATA
# description: Rows of paragraph (d)(2) on the decision date, without those suspended.
rows := [row |
	some row in tables.in_force("itar_126_1_d2")
	not row.country in tables.countries("cyprus_suspension")
]

# METADATA
# description: Countries of both paragraphs.
countries := denied | {row.country | some row in rows}

# METADATA
# description: |
#   Where the request names a country without a party: where the item will be used,
#   and where the recipient may pass it on. The user abroad is the recipient, who is
#   no force of that country. A right to pass on is limited to nobody, so it reaches
#   the forces and is for no beneficiary.
elsewhere := array.concat(
	[{"at": parties.recipient.at, "party": used} |
		used := object.union(parties.recipient.party, {
			"country": input.request.end_use.country,
			"body": "non_government",
		})
	],
	[{"at": sprintf("reexport_countries[%d]", [i]), "party": passed_on} |
		some i, country in input.request.reexport_countries
		passed_on := {"country": country, "type": "unnamed", "body": "military"}
	],
)

# METADATA
# description: Those to whom a line goes, and where it may go from there.
destinations := array.concat(
	[entry |
		some entry in parties.all
		count({role | some role in entry.party.roles} & _receivers) > 0
	],
	elsewhere,
)

# METADATA
# description: |
#   How rows of paragraph (d)(2) reach some parties: the row, whether it reaches
#   them, and the claimed exceptions, each with whether they are its beneficiaries.
#   Parties that are alike make one case, so that lines meet few of them.
cases(entries) := {case |
	some entry in entries
	some row in rows
	row.country == entry.party.country
	reached := _in_scope(row, entry)
	reached != false
	case := {"row": row, "reached": reached, "claimed": _claimed(row, entry)}
} | _unplaced(entries)

# METADATA
# description: Whether a claimed exception is met by the line and by its beneficiaries.
excepted(case, line) := kleene.any_of([_met(exception, line) | some exception in case.claimed])

# METADATA
# description: The claimed exceptions that are met.
met(case, line) := {exception.id |
	some exception in case.claimed
	_met(exception, line) == true
}

# METADATA
# description: |
#   Every case of a licence or consent with every line that it may concern. At first
#   provision those are the dcs lines: 22 CFR 126.1(a) leaves the Government's own
#   sales open.
licence_cases := [{"case": case, "line": line, "reached": reached, "excepted": excepted(case, line)} |
	some case in cases(destinations)
	some line in lines.all
	reached := kleene.all_of([_licensed(line), case.reached])
	reached != false
]

_receivers := {"recipient", "end_user", "consignee", "contractor", "trainee", "occupant"}

_forces := {"military", "police", "intelligence", "internal_security"}

_licensed(line) := line.dcs if {
	input.request.phase == "export"
} else := line.usml

# Parties without country or organization may be in any country: one case for all.
# Whether they are beneficiaries of what is claimed is as open as where they are.
_unplaced(entries) := {{"row": {"country": ""}, "reached": fields, "claimed": _claimed_anywhere(fields)} |
	fields := {sprintf("%s.country", [entry.at]) |
		some entry in entries
		not entry.party.country
		not entry.party.organization
	}
	count(fields) > 0
}

_in_scope(row, entry) := receiving.body_in(entry, _forces) if {
	row.scope == "forces"
} else := true

_claimed_anywhere(fields) := [claim |
	some row in rows
	some exception in row.exceptions
	exception.id in input.request.claims
	claim := {
		"id": exception.id,
		"nonlethal_only": object.get(exception, "nonlethal_only", true),
		"beneficiary": fields,
	}
]

_claimed(row, entry) := [claim |
	some exception in row.exceptions
	exception.id in input.request.claims
	claim := {
		"id": exception.id,
		"nonlethal_only": object.get(exception, "nonlethal_only", true),
		"beneficiary": _beneficiary(exception, entry),
	}
]

_met(exception, line) := kleene.all_of([
	_nonlethal(exception, line),
	exception.beneficiary,
])

_nonlethal(exception, line) if {
	exception.nonlethal_only == false
} else := lines.flag(line, "nonlethal")

# A beneficiary is a type of party or the code of an organization.
_beneficiary(exception, entry) if {
	not exception.beneficiaries
} else if {
	entry.party.organization in exception.beneficiaries
} else := false if {
	count(_types(exception)) == 0
} else := parties.type_in(entry, _types(exception))

_types(exception) := {type | some type in exception.beneficiaries} & _party_types

_party_types := {"government", "us_government", "international_org", "private", "individual"}
