# METADATA
# title: Safeguards for other nationals
# description: |
#   Where employees have a nationality other than the recipient's and neither 126.18(d)
#   nor (e) exempts the release, their employer shows a clearance of its government, or
#   screening, a non-disclosure agreement and a technology security plan. Absent
#   credentials are none; absent nationalities mean that no employee receives. With these
#   credentials 123.9 still applies. Contacts with a country of 126.1(d)(1) are presumed
#   to risk diversion.
package rules.dcs.dual_national_18c

import data.lib.dual_nationals
import data.lib.kleene
import data.lib.licensed

rule := {
	"code": "dcs.dual_national_18c",
	"effect": "missing_document",
	"title": "Safeguards for other nationals",
	"citation": "22 CFR 126.18(a)-(c)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["aukus_authorized_users", "country_sets", "nato_members"],
	"reads": [
		"items[].classification",
		"items[].program",
		"items[].type",
		"kind",
		"parties[].country",
		"parties[].credentials",
		"parties[].name",
		"parties[].nationalities",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.request.kind == "data_release"
	input.request.phase == "transfer"
	some party, condition in _conditions
	numbers := kleene.holding(condition)
	count(numbers) > 0
	values := {"party": party, "nationalities": _nationalities[party]}
	message := sprintf(
		"Employees of %s hold %s: enter host_clearance, or screening_plan, nda and technology_security_plan (field credentials).",
		[party, concat(", ", values.nationalities)],
	)
}

found contains {"unknown": fields} if {
	input.request.kind == "data_release"
	input.request.phase == "transfer"
	some condition in _conditions
	fields := kleene.lacking(condition)
	count(fields) > 0
}

_conditions := {entry.party.id: condition |
	some entry in dual_nationals.employers
	not _safeguarded(entry)
	foreign := dual_nationals.foreign_to_recipient(entry)
	condition := {line.number: kleene.all_of([foreign, dual_nationals.not_exempt(line.number)]) | some line in licensed.live}
}

_nationalities := {entry.party.id: dual_nationals.nationalities(entry) | some entry in dual_nationals.employers}

_safeguarded(entry) if dual_nationals.has_credentials(entry, {"host_clearance"})

_safeguarded(entry) if dual_nationals.has_credentials(entry, {"nda", "screening_plan", "technology_security_plan"})
