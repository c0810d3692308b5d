# METADATA
# title: Technical data itemised
# description: |
#   Data can be copied, so the consent covers titled and numbered documents or
#   releases alone. The list gives title, revision, classification and distribution
#   statement of each.
package rules.packet.technical_data_list

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "packet.technical_data_list",
	"effect": "missing_document",
	"title": "Technical data itemised",
	"citation": "State TPT practice; 22 CFR 123.9(c)(2)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"items[].type",
	],
}

found contains {
	"lines": _numbers,
	"message": "Technical data or software passes on without a list: attach title, revision, classification and distribution statement of each piece (document technical_data_list).",
	"values": {},
} if {
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_numbers := [line.number |
	some line in lines.usml_or_unknown
	line.item.type in {"technical_data", "software"}
]

_condition := kleene.all_of([
	count(_numbers) > 0,
	kleene.negate(papers.on_file({"technical_data_list"})),
])
