# METADATA
# title: Other controlled content in a foreign-made item
# description: |
#   A foreign-made item with other controlled U.S. content is subject to the EAR: above
#   the limit for embargoed places where it goes to group E:1 or E:2 (E:2 from memory),
#   above the general limit elsewhere. Content is controlled as stated, also where the
#   line names no number.
package rules.ear.de_minimis_general

import data.lib.ear
import data.lib.kleene

rule := {
	"code": "ear.de_minimis_general",
	"effect": "refer",
	"title": "Other controlled content in a foreign-made item",
	"citation": "15 CFR 734.4; BIS de minimis guidelines",
	"phases": ["export", "transfer"],
	"programs": ["ear"],
	"refer_to": "Commerce BIS",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ear_country_groups", "limits"],
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

found contains {"lines": numbers, "message": message, "values": values} if {
	input.present.program.ear == true
	some content in {entry.content_bp | some entry in _content; _condition[entry.number] == true}
	numbers := [entry.number | some entry in _content; _condition[entry.number] == true; entry.content_bp == content]
	values := {"us_content_bp": content, "destinations": ear.destinations}
	message := sprintf("A foreign-made item holds %d basis points of controlled U.S. content and goes to %s: it is subject to the EAR.", [
		values.us_content_bp,
		concat(", ", values.destinations),
	])
}

found contains {"unknown": fields} if {
	input.present.program.ear == true
	fields := kleene.lacking(_condition)
	count(fields) > 0
}

_condition := {entry.number: ear.above(entry, _embargoed, ear.limit("de_minimis_embargo_bp"), ear.limit("de_minimis_bp")) | some entry in _content}

_content := [entry | some entry in ear.all; not entry.us_origin; not entry.series600]

_embargoed := ear.to_groups({"E1", "E2"})
