# METADATA
# title: Emergency without detailed justification
# description: |
#   22 USC 2753(d)(2)(C) and (d)(3)(A): a certification that states an emergency sets
#   forth in detail the circumstances and the national security interest.
package rules.notification.emergency_justification

import data.lib.notifications
import data.lib.provisions

rule := {
	"code": "notification.emergency_justification",
	"effect": "missing_document",
	"title": "Emergency without detailed justification",
	"citation": "22 USC 2753(d)(2)(C), (d)(3)(A)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "nato5_partners", "nato_members", "nato_organizations", "thresholds"],
	"reads": [
		"arrangement.kind",
		"decision_date",
		"items[].flags",
		"items[].mde",
		"items[].program",
		"items[].type",
		"items[].values.acquisition_cost_usd",
		"kind",
		"notifications[].flags",
		"notifications[].provision",
		"notifications[].submitted_on",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
		"permanence",
		"reexport_countries",
		"work.capability_increase",
		"work.purpose",
	],
}

found contains {"lines": [], "message": message, "values": values} if {
	input.version == 1
	some needed in notifications.required
	_unjustified(needed.provision)
	values := {"provision": needed.provision, "submitted_on": notifications.latest(needed.provision).submitted_on}
	message := sprintf(
		"The certification under %s of %s states an emergency without its detailed justification: add the circumstances and the national security interest (flag emergency_justified).",
		[provisions.law(needed.provision), values.submitted_on],
	)
}

found contains {"unknown": fields} if {
	input.version == 1
	fields := {field |
		some question in notifications.undecided
		_unjustified(question.provision)
		some field in question.fields
	}
	count(fields) > 0
}

_unjustified(provision) if {
	notifications.emergency(provision) == true
	not notifications.flagged(provision, "emergency_justified")
}
