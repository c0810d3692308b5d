# METADATA
# title: DCS component notice missing or late
# description: |
#   The exemption of 123.9(e) holds only when DDTC is told in writing, within thirty
#   days after the re-export, what went to which recipient.
package rules.routing.dcs_component_notice

import data.lib.components
import data.lib.kleene
import data.lib.lines

rule := {
	"code": "routing.dcs_component_notice",
	"effect": "missing_document",
	"title": "DCS component notice missing or late",
	"citation": "22 CFR 123.9(e)(3)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["country_sets", "itar_126_1_d1", "itar_126_1_d2", "limits", "nato_members", "nato_organizations", "thresholds"],
	"reads": [
		"component_notice_on",
		"decision_date",
		"end_use.country",
		"items[].acquisition_ref",
		"items[].classification",
		"items[].flags",
		"items[].mtcr",
		"items[].prior_authorization",
		"items[].program",
		"items[].sme",
		"items[].values.contract_price_usd",
		"kind",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
		"transferred_on",
	],
}

found contains finding if {
	input.present.flag.incorporated_component == true
	input.present.program.dcs == true
	input.request.phase == "transfer"
	some finding in _findings
}

found contains finding if {
	input.present.flag.unknown == true
	input.present.program.dcs == true
	input.request.phase == "transfer"
	some finding in _findings
}

_findings contains {"lines": _numbers, "message": message, "values": components.notice} if {
	count(_numbers) > 0
	message := sprintf(
		"The notice of this component's transfer on %s was due to DDTC by %s; %s. Without it prior approval was required.",
		[input.request.transferred_on, components.notice_due_on, _given],
	)
}

_findings contains {"unknown": _unknown} if count(_unknown) > 0

_condition[line.number] := kleene.all_of([kleene.negate(components.notice_in_time), components.dcs(line)]) if {
	some line in lines.live
}

_numbers := [line.number | some line in lines.live; _condition[line.number] == true]

_unknown := {field |
	some condition in _condition
	some field in condition
}

default _given := "none is stated (field component_notice_on)"

_given := sprintf("it came on %s", [input.request.component_notice_on])
