# METADATA
# title: FMS component exempt from consent
# description: |
#   A component sold under FMS and built into a foreign defense article may pass to
#   the government of a NATO member or of a named partner without consent. NATO
#   itself is not named. The law joins its three tests of the component with "and";
#   here any one of them disqualifies, which is the cautious reading.
package rules.routing.exempt_fms_component

import data.lib.components
import data.lib.kleene
import data.lib.lines

rule := {
	"code": "routing.exempt_fms_component",
	"effect": "info",
	"title": "FMS component exempt from consent",
	"citation": "22 USC 2753(b)(1)-(4) [AECA 3(b)]",
	"phases": ["transfer"],
	"programs": ["fms"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["country_sets", "limits", "nato_members", "state_sponsors_of_terrorism"],
	"reads": [
		"component_notice_on",
		"decision_date",
		"items[].classification",
		"items[].flags",
		"items[].mtcr",
		"items[].program",
		"items[].sme",
		"kind",
		"parties[].country",
		"parties[].organization",
		"parties[].type",
		"transferred_on",
	],
}

found contains finding if {
	input.present.flag.incorporated_component == true
	input.present.program.fms == true
	input.request.phase == "transfer"
	some finding in _findings
}

found contains finding if {
	input.present.flag.unknown == true
	input.present.program.fms == true
	input.request.phase == "transfer"
	some finding in _findings
}

_findings contains {"lines": _numbers, "message": message, "values": components.notice} if {
	count(_numbers) > 0
	message := sprintf("A component built into a foreign article may pass to this government without consent. %s", [components.notice_sentence("the U.S. Government")])
}

_findings contains {"unknown": _unknown} if count(_unknown) > 0

_condition[line.number] := kleene.all_of([components.notice_in_time, components.fms(line)]) if some line in lines.all

_numbers := [line.number | some line in lines.all; _condition[line.number] == true]

_unknown := {field |
	some condition in _condition
	some field in condition
}
