# METADATA
# title: 600-series item needs a licence of Commerce
# description: |
#   A U.S.-origin item of the 600 series or of 9x515 needs a licence of BIS for every
#   country outside group D:5 but Canada, unless a licence exception fits. Organizations
#   have no country, so they are outside both. What comes back to the United States is
#   no re-export.
package rules.ear.series600_licence

import data.lib.ear

rule := {
	"code": "ear.series600_licence",
	"effect": "refer",
	"title": "600-series item needs a licence of Commerce",
	"citation": "15 CFR 736, 738, 740.20",
	"phases": ["export", "transfer"],
	"programs": ["ear"],
	"refer_to": "Commerce BIS",
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
	_needed == true
	message := sprintf("Items of the 600 series or 9x515 go to %s: a licence of BIS is needed unless an exception fits (STA, RPL, GOV, LVS).", [concat(", ", ear.destinations)])
}

found contains {"unknown": _needed} if {
	input.present.program.ear == true
	count(_numbers) > 0
	is_set(_needed)
}

_numbers := [entry.number | some entry in ear.all; entry.us_origin; entry.series600]

_needed := ear.outside("D5", {"CAN", "USA"})
