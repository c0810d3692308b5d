# METADATA
# title: FMS component notice missing or late
# description: |
#   The exemption of AECA 3(b) holds only with a notice to the U.S. Government
#   within thirty days after the transfer. Without it the transfer had needed
#   consent.
package rules.routing.fms_component_notice

import data.lib.components
import data.lib.kleene
import data.lib.lines

rule := {
	"code": "routing.fms_component_notice",
	"effect": "missing_document",
	"title": "FMS component notice missing or late",
	"citation": "22 USC 2753(b)(5)",
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
	message := sprintf(
		"The notice of this component's transfer on %s was due to the U.S. Government by %s; %s. Without it consent was required.",
		[input.request.transferred_on, components.notice_due_on, _given],
	)
}

_findings contains {"unknown": _unknown} if count(_unknown) > 0

_condition[line.number] := kleene.all_of([kleene.negate(components.notice_in_time), components.fms(line)]) if {
	some line in lines.live
}

_numbers := [line.number | some line in lines.live; _condition[line.number] == true]

_unknown := {field |
	some condition in _condition
	some field in condition
}

default _given := "none is stated (field component_notice_on)"

_given := sprintf("it came on %s", [input.request.component_notice_on])
