# METADATA
# title: Content of paragraph .y in a foreign-made item
# description: |
#   A foreign-made item with U.S. content of paragraph .y of the 600 series or 9x515 is
#   subject to the EAR where it goes to China or to group E:1 or E:2, with any such
#   content; elsewhere never. Hong Kong and Macau are treated as China (from memory).
package rules.ear.de_minimis_y

import data.lib.ear
import data.lib.kleene

rule := {
	"code": "ear.de_minimis_y",
	"effect": "refer",
	"title": "Content of paragraph .y in a foreign-made item",
	"citation": "15 CFR 734.4; BIS de minimis guidelines",
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

found contains {"lines": numbers, "message": message, "values": values} if {
	input.present.program.ear == true
	some content in {entry.content_bp | some entry in _content; _condition[entry.number] == true}
	numbers := [entry.number | some entry in _content; _condition[entry.number] == true; entry.content_bp == content]
	values := {"us_content_bp": content, "destinations": ear.destinations}
	message := sprintf("A foreign-made item holds %d basis points of .y content and goes to %s: it is subject to the EAR.", [
		values.us_content_bp,
		concat(", ", values.destinations),
	])
}

found contains {"unknown": fields} if {
	input.present.program.ear == true
	fields := kleene.lacking(_condition)
	count(fields) > 0
}

_condition := {entry.number: kleene.all_of([entry.content_bp > 0, _restricted]) | some entry in _content}

_content := [entry | some entry in ear.all; not entry.us_origin; entry.series600; entry.dot_y]

_restricted := kleene.any_of([ear.to_groups({"E1", "E2"}), ear.to_countries(ear.china)])
