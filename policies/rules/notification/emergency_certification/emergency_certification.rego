# METADATA
# title: Emergency certification relied on
# description: |
#   22 USC 2753(d)(2)(C) and (d)(3)(A), and the like in sections 36 and 62: a stated
#   emergency waives the wait, never the certification. Whether it exists is for State
#   to judge, so the request is referred.
package rules.notification.emergency_certification

import data.lib.notifications
import data.lib.provisions

rule := {
	"code": "notification.emergency_certification",
	"effect": "refer",
	"title": "Emergency certification relied on",
	"citation": "22 USC 2753(d)(2)(C), (d)(3)(A); AECA 36(b)(1), 62(b)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State PM, H",
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
	notifications.emergency(needed.provision) == true
	values := {"provision": needed.provision, "submitted_on": notifications.latest(needed.provision).submitted_on}
	message := sprintf(
		"The certification under %s of %s states an emergency, which waives its wait: State confirms that the emergency exists.",
		[provisions.law(needed.provision), values.submitted_on],
	)
}

found contains {"unknown": fields} if {
	input.version == 1
	fields := {field |
		some question in notifications.undecided
		notifications.emergency(question.provision) == true
		some field in question.fields
	}
	count(fields) > 0
}
