# METADATA
# title: Wait of 15 calendar days
# description: |
#   A notification is due whose wait is 15 calendar days: 22 USC 2753(d)(2)(B) for NATO,
#   its members and the partners, (d)(3)(A)(i) for members and partners, and the like
#   in section 36, section 62 and the Foreign Assistance Act. Consent to items of
#   government origin takes effect so many days after submission; a certification of
#   items of dcs origin lies at least so many days before the consent.
package rules.notification.wait_15_days

import data.lib.clock_rows
import data.lib.notifications
import data.lib.provisions

rule := {
	"code": "notification.wait_15_days",
	"effect": "info",
	"title": "Wait of 15 calendar days",
	"citation": "22 USC 2753(d)(2)(B), (d)(3)(A)(i)",
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
	clock.days == 15
	clock.emergency == false
	values := {"provision": clock.provision, "group": clock.group, "days": clock.days}
	message := sprintf(
		"%s: %s run from %s (%s).",
		[provisions.law(clock.provision), clock_rows.length(clock), clock.starts, clock.what],
	)
}

found contains {"unknown": fields} if {
	input.version == 1
	fields := notifications.lacking_for_wait(15)
	count(fields) > 0
}
