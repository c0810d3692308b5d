# METADATA
# title: Notification not sent or wait running
# description: |
#   22 USC 2753(d)(2) and (3), and the like for every other provision that asks for a
#   notification: no consent takes effect, and nothing is signed, before it was
#   submitted and its wait has run. This is no denial on the merits; alone it makes
#   the request wait for Congress.
package rules.notification.wait_not_elapsed

import data.lib.clock_rows
import data.lib.notifications
import data.lib.provisions

rule := {
	"code": "notification.wait_not_elapsed",
	"effect": "deny",
	"title": "Notification not sent or wait running",
	"citation": "22 USC 2753(d)(2), (d)(3)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "nato5_partners", "nato_members", "nato_organizations", "sessions", "thresholds"],
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
		"proposed_on",
		"reexport_countries",
		"work.capability_increase",
		"work.purpose",
	],
}

found contains {
	"lines": [],
	"message": _message(clock),
	"values": _values(clock),
} if {
	input.version == 1
	some clock in notifications.clocks
	clock.elapsed == false
}

found contains {"unknown": fields} if {
	input.version == 1
	fields := {field |
		some question in notifications.undecided
		notifications.settled(question) == false
		some field in question.fields
	}
	count(fields) > 0
}

_values(clock) := object.remove(clock, ["days", "elapsed", "emergency", "kind", "starts", "stops", "unit", "what"]) if {
	clock.starts == "no_day"
} else := object.remove(clock, ["elapsed", "emergency", "kind", "starts", "stops", "what"])

_message(clock) := sprintf(
	"The wait under %s is not known: table clocks has no row for group %s on %s, so no day is lawful yet.",
	[provisions.law(clock.provision), clock.group, input.request.decision_date],
) if {
	clock.starts == "no_day"
} else := sprintf(
	"The notification under %s was submitted on %s; the earliest lawful day for the %s is %s, after %s from %s (%s).",
	[
		provisions.law(clock.provision), clock.submitted_on, _act(clock),
		clock.earliest_on, clock_rows.length(clock), clock.starts, clock.what,
	],
) if {
	clock.earliest_on
} else := sprintf(
	"No notification under %s is submitted: give notifications[].submitted_on. If it went on %s, the earliest lawful day for the %s would be %s, after %s from %s (%s).",
	[
		provisions.law(clock.provision), input.request.decision_date, _act(clock),
		clock.earliest_if_sent, clock_rows.length(clock), clock.starts, clock.what,
	],
) if {
	clock.earliest_if_sent
} else := sprintf(
	"The notification under %s was submitted on %s and the %s waits for %s from %s; when they end is not computed, since %s. No day is lawful until it is.",
	[provisions.law(clock.provision), clock.submitted_on, _act(clock), clock_rows.length(clock), clock.starts, clock.not_computed],
) if {
	clock.submitted_on
} else := sprintf(
	"No notification under %s is submitted: give notifications[].submitted_on. The %s then waits for %s from %s; when they end is not computed, since %s.",
	[provisions.law(clock.provision), _act(clock), clock_rows.length(clock), clock.starts, clock.not_computed],
)

_act(clock) := "delivery" if {
	clock.provision == "aeca_36b5a"
} else := "consent" if {
	input.request.phase == "transfer"
} else := "signature or licence"
