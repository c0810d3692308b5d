# METADATA
# title: Half of a drug major's aid is withheld
# description: |
#   FAA 490: half of what a major drug producing or transit country would get in the
#   fiscal year is withheld until the President certifies it. Assistance includes sales
#   and financing under the AECA, and leaves out INCLE. A row that does not say so is
#   no certification. Linked sales and leases count with the request.
package rules.eligibility.drug_majors_withholding

import data.lib.faa
import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "eligibility.drug_majors_withholding",
	"effect": "refer",
	"title": "Half of a drug major's aid is withheld",
	"citation": "22 USC 2291j(a) [FAA 490]; 22 USC 2291(e)(4) [FAA 481(e)(4)]",
	"phases": ["export"],
	"programs": ["fms", "eda", "imet", "fmf", "lease", "drawdown", "pko"],
	"refer_to": "State INL",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["drug_majors"],
	"reads": [
		"funding[].source",
		"items[].funding",
		"items[].program",
		"linked_actions[].kind",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {"lines": _numbers, "message": message, "values": {"country": country}} if {
	input.request.phase == "export"
	_condition == true
	country := parties.recipient.party.country
	message := sprintf(
		"%s is a drug major of the fiscal year and not certified: half of its assistance is withheld. Ask State INL what is left.",
		[country],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "export"
	is_set(_condition)
}

_uncertified := {row.country |
	some row in tables.in_force("drug_majors")
	object.get(row, "certified", false) != true
}

_condition := kleene.all_of([count(_uncertified) > 0, _asked, parties.country_in(parties.recipient, _uncertified)])

default _asked := false

_asked if count(_numbers) > 0

_asked if faa.fmf_put

_asked if {
	some kind in ["eda", "lease", "loa"]
	input.present.linked[kind]
}

_numbers := [line.number | some line in lines.live; _counts(line)]

_counts(line) if line.program in {"drawdown", "eda", "fms", "imet", "lease", "pko"}

_counts(line) if line.fmf
