# METADATA
# title: Licensed component exempt from approval
# description: |
#   A licensed component built into a foreign defense article may pass to NATO, its
#   agencies and certain governments without prior approval. Unlike the FMS twin it
#   covers NATO itself, and its level is the price of the contract. The limb on
#   major defense equipment is empty, since such equipment is always significant
#   military equipment.
package rules.routing.exempt_dcs_component

import data.lib.components
import data.lib.kleene
import data.lib.lines

rule := {
	"code": "routing.exempt_dcs_component",
	"effect": "info",
	"title": "Licensed component exempt from approval",
	"citation": "22 CFR 123.9(e)",
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
	message := sprintf("A licensed component built into a foreign article may pass to this recipient without prior approval. %s", [components.notice_sentence("DDTC")])
}

_findings contains {"unknown": _unknown} if count(_unknown) > 0

_condition[line.number] := kleene.all_of([components.notice_in_time, components.dcs(line)]) if some line in lines.all

_numbers := [line.number | some line in lines.all; _condition[line.number] == true]

_unknown := {field |
	some condition in _condition
	some field in condition
}
