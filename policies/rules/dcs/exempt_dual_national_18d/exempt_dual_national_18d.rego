# METADATA
# title: Employees of allied nationality
# description: |
#   Unclassified data and software may be released to regular employees who are nationals
#   of NATO, the European Union, Australia, Japan, New Zealand or Switzerland alone, under
#   a non-disclosure agreement and within those territories. Korea and Israel are not in
#   the set. Every receiving party must name its employees' nationalities and have the
#   credentials; absent ones are none, so nothing is exempt then.
package rules.dcs.exempt_dual_national_18d

import data.lib.dual_nationals
import data.lib.kleene

rule := {
	"code": "dcs.exempt_dual_national_18d",
	"effect": "info",
	"title": "Employees of allied nationality",
	"citation": "22 CFR 126.18(d)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["country_sets", "nato_members"],
	"reads": [
		"items[].classification",
		"items[].program",
		"items[].type",
		"kind",
		"parties[].credentials",
		"parties[].nationalities",
		"parties[].roles",
	],
}

found contains {
	"lines": _numbers,
	"message": "Exempt by 22 CFR 126.18(d): employees of allied nationality under a non-disclosure agreement receive unclassified data.",
	"values": {"nationalities": _nationalities},
} if {
	input.request.kind == "data_release"
	input.request.phase == "transfer"
	count(_numbers) > 0
}

found contains {"unknown": fields} if {
	input.request.kind == "data_release"
	input.request.phase == "transfer"
	fields := kleene.lacking(dual_nationals.exempt_18d)
	count(fields) > 0
}

_numbers := kleene.holding(dual_nationals.exempt_18d)

_nationalities := {country |
	some entry in dual_nationals.employers
	some country in dual_nationals.nationalities(entry)
}
