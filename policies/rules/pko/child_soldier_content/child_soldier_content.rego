# METADATA
# title: Peacekeeping content for a listed government
# description: |
#   22 USC 2370c-1(f): peacekeeping help for a government on the child-soldier list is
#   open for professionalization, security-sector reform, human rights, peacekeeping
#   preparation and demobilization, and here only with a certification. Content that
#   is not stated is not limited to them. Within them a person decides
#   (eligibility.child_soldiers_exception).
package rules.pko.child_soldier_content

import data.lib.child_soldiers
import data.lib.kleene
import data.lib.lines

rule := {
	"code": "pko.child_soldier_content",
	"effect": "deny",
	"title": "Peacekeeping content for a listed government",
	"citation": "22 USC 2370c-1(f)",
	"phases": ["export"],
	"programs": ["pko"],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "cspa"},
	"due_at_release": [],
	"tables": ["cspa_list"],
	"reads": [
		"assistance_content",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {"lines": lines.of_program("pko"), "message": message, "values": values} if {
	input.present.program.pko == true
	_condition == true
	values := {"countries": child_soldiers.governments, "content": _content}
	message := sprintf(
		"On the child-soldier list: %s. Limit assistance_content to the five subjects and add document cspa_certification.",
		[concat(", ", values.countries)],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.pko == true
	is_set(_condition)
}

_content := {subject | some subject in input.request.assistance_content}

_condition := kleene.all_of([
	input.request.phase == "export",
	child_soldiers.listed,
	kleene.negate(kleene.all_of([child_soldiers.peacekeeping_content, child_soldiers.certified])),
])
