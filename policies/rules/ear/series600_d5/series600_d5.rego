# METADATA
# title: 600-series item for an arms-embargoed country
# description: |
#   A U.S.-origin item of the 600 series or of 9x515, paragraph .y included, goes to a
#   country of group D:5, with or without the last step: recipients, end users, the place
#   of use and rights to pass on all count. The policy is denial (from memory). Group
#   D:5 follows 22 CFR 126.1; where they differ, State's list decides (eligibility.*).
package rules.ear.series600_d5

import data.lib.ear

rule := {
	"code": "ear.series600_d5",
	"effect": "deny",
	"title": "600-series item for an arms-embargoed country",
	"citation": "15 CFR 740 Supplement 1 (D:5); 15 CFR 742.4(b), from memory",
	"phases": ["export", "transfer"],
	"programs": ["ear"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ear_country_groups"],
	"reads": [
		"end_use.country",
		"items[].eccn",
		"items[].measures.us_content_bp",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"reexport_countries",
	],
}

found contains {"lines": _numbers, "message": message, "values": {"destinations": ear.destinations}} if {
	input.present.program.ear == true
	count(_numbers) > 0
	_embargoed == true
	message := sprintf("Items of the 600 series or 9x515 go to %s, of which a place is in group D:5: the policy is denial.", [concat(", ", ear.destinations)])
}

found contains {"unknown": _embargoed} if {
	input.present.program.ear == true
	count(_numbers) > 0
	is_set(_embargoed)
}

_numbers := [entry.number | some entry in ear.all; entry.us_origin; entry.series600]

_embargoed := ear.to_groups({"D5"})
