# METADATA
# title: Non-disclosure by a private receiver of data
# description: |
#   Technical data and software are defense articles (AECA 47(4)). A private party
#   that receives them from the Government's programs binds itself not to disclose
#   them.
package rules.packet.non_disclosure

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.parties

rule := {
	"code": "packet.non_disclosure",
	"effect": "missing_document",
	"title": "Non-disclosure by a private receiver of data",
	"citation": "22 USC 2753(a)(2); 22 USC 2794(4)",
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
		"parties[].roles",
		"parties[].type",
	],
}

found contains {
	"lines": _numbers,
	"message": "Technical data or software of government origin goes to a private party that has not promised secrecy: attach its undertaking (document non_disclosure).",
	"values": {},
} if {
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_numbers := [line.number | some line in lines.live; _data(line) == true]

_condition := kleene.all_of([
	kleene.any_of([_data(line) | some line in lines.live]),
	kleene.any_of([parties.type_in(entry, {"private", "individual"}) |
		some entry in parties.all
		some role in entry.party.roles
		role in {"recipient", "end_user", "contractor"}
	]),
	kleene.negate(papers.on_file({"non_disclosure"})),
])

_data(line) := kleene.all_of([
	line.item.type in {"technical_data", "software"},
	line.government,
])
