# METADATA
# title: State has not asked for the help
# description: |
#   SAMM Appendix 8: State asks for peacekeeping help by a memorandum, cleared by the
#   combatant command, the embassy and the implementing agency. A request of a command
#   needs State's approval too. A paper without a day of signature may be unsigned.
package rules.pko.state_request

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "pko.state_request",
	"effect": "missing_document",
	"title": "State has not asked for the help",
	"citation": "SAMM Appendix 8, PKO.1",
	"phases": ["export"],
	"programs": ["pko"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"decision_date",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
	],
}

found contains {
	"lines": lines.of_program("pko"),
	"message": "No cleared memorandum of State asks for the peacekeeping help: send document memorandum_of_request.",
	"values": {},
} if {
	input.present.program.pko == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.pko == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	kleene.negate(papers.on_file({"memorandum_of_request"})),
])
