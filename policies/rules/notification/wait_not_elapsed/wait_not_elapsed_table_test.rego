package rules.notification.wait_not_elapsed_test

import data.proviso
import data.rules.notification.wait_not_elapsed
import data.testing

test_wait_that_the_table_lacks_never_ends if {
	values := {"provision": "aeca_3d", "group": "nato5", "not_computed": "table clocks has no row for it"}
	expected := {
		"lines": [],
		"message": "The wait under AECA 3(d) is not known: table clocks has no row for group nato5 on 2026-06-01, so no day is lawful yet.",
		"values": values,
	}

	wait_not_elapsed.found == {expected} with input as _large([])
		with data.tables.clocks.entries as []
	wait_not_elapsed.found == {object.union(expected, {"values": object.union(values, {"submitted_on": "2025-01-06"})})} with input as _large([_on("2025-01-06")])
		with data.tables.clocks.entries as []
}

test_clock_without_a_row_still_has_every_member if {
	answer := proviso.screening with input as _large([]) with data.tables.clocks.entries as []

	answer.disposition == "cn_required"
	answer.clocks == {{
		"kind": "wait",
		"provision": "aeca_3d",
		"group": "nato5",
		"days": 0,
		"unit": "calendar_days",
		"starts": "no_day",
		"stops": [],
		"what": "table clocks has no row for it",
		"not_computed": "table clocks has no row for it",
		"emergency": false,
		"elapsed": false,
	}}
}

test_longest_row_counts_where_the_table_has_two if {
	row := {
		"valid_from": "2020-01-01",
		"valid_to": "9999-12-31",
		"values": {
			"provision": "aeca_3d", "group": "nato5", "kind": "wait", "days": 20,
			"unit": "calendar_days", "starts": "submission", "stops": [], "what": "longer",
		},
	}
	request := json.patch(_large([_on("2026-05-15")]), [{"op": "add", "path": "/overlay", "value": "longer"}])

	wait_not_elapsed.found == {{
		"lines": [],
		"message": "The notification under AECA 3(d) was submitted on 2026-05-15; the earliest lawful day for the consent is 2026-06-04, after 20 calendar days from submission (longer).",
		"values": {"provision": "aeca_3d", "group": "nato5", "days": 20, "unit": "calendar_days", "submitted_on": "2026-05-15", "earliest_on": "2026-06-04"},
	}} with input as request
		with data.overlay as {"longer": {"clocks": [row]}}
}

# The report on an upgrade runs to the delivery (22 USC 2776(b)(5)).
_upgrade(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "amendment"},
		_sent([{"provision": "aeca_36b5a", "submitted_on": "2026-06-01"}]),
	],
	patches,
))

_delivery(day) := {"op": "replace", "path": "/proposed_on", "value": day}

_upgrade_running := {
	"lines": [],
	"message": "The notification under AECA 36(b)(5)(A) was submitted on 2026-06-01; the earliest lawful day for the delivery is 2026-07-16, after 45 calendar days from report (sensitivity or capability upgrade, within ten years of the certification).",
	"values": {"provision": "aeca_36b5a", "group": "any", "days": 45, "unit": "calendar_days", "submitted_on": "2026-06-01", "earliest_on": "2026-07-16"},
}

_upgrade_dispatch := {"export": {"all": {"fms.upgrade_report": true}}, "transfer": {"all": {}}}

_upgrade_found := {{"lines": [1], "message": "fired", "values": {}}}

test_upgrade_waits_until_45_days_before_its_delivery if {
	wait_not_elapsed.found == {_upgrade_running} with input as _upgrade([_delivery("2026-07-15")])
		with data.catalogue.dispatch as _upgrade_dispatch
		with data.rules.fms.upgrade_report.found as _upgrade_found
	wait_not_elapsed.found == set() with input as _upgrade([_delivery("2026-07-16")])
		with data.catalogue.dispatch as _upgrade_dispatch
		with data.rules.fms.upgrade_report.found as _upgrade_found
}

test_upgrade_without_a_day_of_delivery_waits if {
	wait_not_elapsed.found == {_upgrade_running} with input as _upgrade([{"op": "remove", "path": "/proposed_on"}])
		with data.catalogue.dispatch as _upgrade_dispatch
		with data.rules.fms.upgrade_report.found as _upgrade_found
}

# Days of session are counted only by table sessions, which is empty (10 USC 8677).
_vessel(notifications) := testing.request([
	{"op": "replace", "path": "/phase", "value": "export"},
	{"op": "replace", "path": "/kind", "value": "new"},
	{"op": "add", "path": "/notifications", "value": notifications},
])

_vessel_dispatch := {"export": {"all": {"notification.naval_vessel": true}}, "transfer": {"all": {}}}

_vessel_found := {{"lines": [1], "message": "fired", "values": {}}}

_uncounted(message, values) := {{
	"lines": [],
	"message": message,
	"values": object.union(values, {
		"provision": "10_usc_8677", "group": "any", "days": 30, "unit": "session_days",
		"not_computed": "table sessions has no row, so days of session are not counted",
	}),
}}

test_days_of_session_that_nobody_counts_have_not_run if {
	wait_not_elapsed.found == _uncounted(
		"The notification under 10 USC 8677 was submitted on 2020-01-06 and the signature or licence waits for 30 days of continuous session of Congress from notice; when they end is not computed, since table sessions has no row, so days of session are not counted. No day is lawful until it is.",
		{"submitted_on": "2020-01-06"},
	) with input as _vessel([{"provision": "10_usc_8677", "submitted_on": "2020-01-06"}])
		with data.catalogue.dispatch as _vessel_dispatch
		with data.rules.notification.naval_vessel.found as _vessel_found
	wait_not_elapsed.found == _uncounted(
		"No notification under 10 USC 8677 is submitted: give notifications[].submitted_on. The signature or licence then waits for 30 days of continuous session of Congress from notice; when they end is not computed, since table sessions has no row, so days of session are not counted.",
		{},
	) with input as _vessel([])
		with data.catalogue.dispatch as _vessel_dispatch
		with data.rules.notification.naval_vessel.found as _vessel_found
}
