# METADATA
# title: Wait of 30 calendar days
# description: |
#   A notification is due whose wait is 30 calendar days: 22 USC 2753(d)(2)(A) and
#   (d)(3)(A)(ii) for every other transferee, and the like in section 36, section 62
#   and the Foreign Assistance Act.
package rules.notification.wait_30_days

import data.lib.clock_rows
import data.lib.notifications
import data.lib.provisions

rule := {
	"code": "notification.wait_30_days",
	"effect": "info",
	"title": "Wait of 30 calendar days",
	"citation": "22 USC 2753(d)(2)(A), (d)(3)(A)(ii)",
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
	some clock in notifications.clocks
	clock.days == 30
	clock.emergency == false
	values := {"provision": clock.provision, "group": clock.group, "days": clock.days}
	message := sprintf(
		"%s: %s run from %s (%s).",
		[provisions.law(clock.provision), clock_rows.length(clock), clock.starts, clock.what],
	)
}

found contains {"unknown": fields} if {
	input.version == 1
	fields := notifications.lacking_for_wait(30)
	count(fields) > 0
}
