# METADATA
# title: Research loan outside its limits
# description: |
#   Materials, supplies and equipment are lent under AECA 65 for cooperative research
#   and development to a NATO member or a major non-NATO ally, under a written
#   agreement. Whoever holds them later must be such a country as well. An organization
#   is no country, NATO included. A purpose that is not stated is not research. Status
#   not_confirmed in table mnna does not count.
package rules.lease.loan_65

import data.lib.countries
import data.lib.kleene
import data.lib.loans
import data.lib.papers
import data.lib.parties
import data.lib.tables

rule := {
	"code": "lease.loan_65",
	"effect": "deny",
	"title": "Research loan outside its limits",
	"citation": "22 USC 2796d [AECA 65]",
	"phases": ["export", "transfer"],
	"programs": ["loan"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["mnna", "nato_members"],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].authority",
		"items[].program",
		"lease.purpose",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"phase",
	],
}

found contains {"lines": loans.numbers("aeca_65"), "message": message, "values": values} if {
	input.present.program.loan == true
	_condition == true
	values := {"recipient": parties.recipient_code, "outside": kleene.holding(_outside)}
	message := sprintf(
		"A loan under AECA 65 is for cooperative research with a NATO member or ally, by agreement; not so here: %s.",
		[concat(", ", values.outside)],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.loan == true
	is_set(_condition)
}

_condition := kleene.all_of([loans.any_under("aeca_65"), kleene.any_of([value | some value in _outside])])

_outside := {
	"recipient": kleene.negate(parties.country_in(parties.recipient, countries.nato_members | _allies)),
	"purpose": kleene.all_of([_provided, object.get(input.request, ["lease", "purpose"], "") != "cooperative_rd"]),
	"agreement": kleene.all_of([_provided, kleene.negate(papers.on_file({"loan_agreement"}))]),
}

_provided := input.request.phase == "export"

_allies := {row.country |
	some row in tables.in_force("mnna")
	row.status in {"designated", "treated_as"}
}
