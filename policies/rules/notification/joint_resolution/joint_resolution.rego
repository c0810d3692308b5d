# METADATA
# title: Joint resolution of prohibition enacted
# description: |
#   22 USC 2753(d)(2) and (d)(3)(B): consent becomes effective only if Congress has not
#   enacted a joint resolution that prohibits the transfer. A resolution introduced,
#   or passed by one chamber, is not enacted: that is for State H, by hand.
package rules.notification.joint_resolution

import data.lib.notifications
import data.lib.provisions

rule := {
	"code": "notification.joint_resolution",
	"effect": "deny",
	"title": "Joint resolution of prohibition enacted",
	"citation": "22 USC 2753(d)(2)(A)-(B), (d)(3)(B)",
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
	notifications.flagged(needed.provision, "joint_resolution_enacted")
	values := {"provision": needed.provision, "submitted_on": notifications.latest(needed.provision).submitted_on}
	message := sprintf(
		"Congress has enacted a joint resolution of prohibition on the notification under %s of %s.",
		[provisions.law(needed.provision), values.submitted_on],
	)
}

found contains {"unknown": fields} if {
	input.version == 1
	fields := {field |
		some question in notifications.undecided
		notifications.flagged(question.provision, "joint_resolution_enacted")
		some field in question.fields
	}
	count(fields) > 0
}
