# METADATA
# title: Policy of denial under ITAR 126.1(d)(2)
# description: |
#   22 CFR 126.1(d)(2) denies licences and other approvals for the countries whose
#   paragraphs (f) to (w) allow exceptions. The denial stands where no claimed
#   exception is met: its paragraph may ask for non-lethal items or for certain
#   beneficiaries. At first provision it concerns dcs lines, since 126.1(a) leaves
#   the sales of the Government open; later it concerns every USML line, exempt or
#   not.
package rules.eligibility.itar_d2

import data.lib.kleene
import data.lib.proscribed

rule := {
	"code": "eligibility.itar_d2",
	"effect": "deny",
	"title": "Policy of denial under ITAR 126.1(d)(2)",
	"citation": "22 CFR 126.1(d)(2), (f)-(w)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["cyprus_suspension", "itar_126_1_d2"],
	"reads": [
		"claims",
		"end_use.country",
		"items[].flags",
		"items[].program",
		"parties[].body",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
		"phase",
		"reexport_countries",
	],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.present.usml == true
	some row in {item.case.row | some item in _denied}
	numbers := sort({item.line.number | some item in _denied; item.case.row == row})
	values := {
		"country": row.country,
		"paragraph": object.get(row, "paragraph", "(d)"),
		"exceptions": {exception.id | some exception in row.exceptions},
	}
	message := sprintf(
		"%s is under the policy of denial of 22 CFR 126.1(d)(2) and %s; no exception is claimed and met (%s; field claims).",
		[row.country, values.paragraph, _listing(values.exceptions)],
	)
}

found contains {"unknown": fields} if {
	input.present.usml == true
	some item in proscribed.licence_cases
	fields := _condition(item)
	is_set(fields)
}

_denied := [item |
	some item in proscribed.licence_cases
	_condition(item) == true
]

_condition(item) := kleene.all_of([item.reached, kleene.negate(item.excepted)])

_listing(names) := "none" if {
	count(names) == 0
} else := concat(", ", names)
