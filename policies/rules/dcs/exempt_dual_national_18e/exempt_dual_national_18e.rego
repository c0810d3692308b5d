# METADATA
# title: Cleared dual nationals of Australia or the U.K.
# description: |
#   Classified items may be released to citizens of Australia or the United Kingdom who are
#   dual nationals, are regular employees of an authorized user there or in the United
#   States and hold a clearance of SECRET or above. Every receiving party must name such
#   nationalities, one of the two and another, and have the credentials; absent ones are
#   none.
package rules.dcs.exempt_dual_national_18e

import data.lib.dual_nationals
import data.lib.kleene

rule := {
	"code": "dcs.exempt_dual_national_18e",
	"effect": "info",
	"title": "Cleared dual nationals of Australia or the U.K.",
	"citation": "22 CFR 126.18(e)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["aukus_authorized_users", "country_sets"],
	"reads": [
		"items[].classification",
		"items[].program",
		"kind",
		"parties[].country",
		"parties[].credentials",
		"parties[].name",
		"parties[].nationalities",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {
	"lines": _numbers,
	"message": "Exempt by 22 CFR 126.18(e): cleared dual nationals of Australia or the United Kingdom, employed by an authorized user.",
	"values": {"nationalities": _nationalities},
} if {
	input.request.kind == "data_release"
	input.request.phase == "transfer"
	count(_numbers) > 0
}

found contains {"unknown": fields} if {
	input.request.kind == "data_release"
	input.request.phase == "transfer"
	fields := kleene.lacking(dual_nationals.exempt_18e)
	count(fields) > 0
}

_numbers := kleene.holding(dual_nationals.exempt_18e)

_nationalities := {country |
	some entry in dual_nationals.employers
	some country in dual_nationals.nationalities(entry)
}
