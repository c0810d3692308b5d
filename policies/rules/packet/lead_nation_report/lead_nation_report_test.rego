package rules.packet.lead_nation_report_test

import data.rules.packet.lead_nation_report
import data.testing

_missing(transferred, due) := {
	"lines": [],
	"message": sprintf(
		"The transfer of %s had to be reported by %s and no report is given: report it (field arrangement.quarterly_report_on).",
		[transferred, due],
	),
	"values": {"transferred_on": transferred, "due_on": due},
}

_late := {
	"lines": [],
	"message": "The transfer of 2026-03-31 had to be reported by 2026-04-15; the report is dated 2026-04-16, so explain the delay to State.",
	"values": {"transferred_on": "2026-03-31", "due_on": "2026-04-15", "reported_on": "2026-04-16"},
}

_used(transferred, decided, patches) := testing.request(array.concat(
	[
		{"op": "add", "path": "/arrangement", "value": {"blanket_ref": "LN-1"}},
		{"op": "add", "path": "/transferred_on", "value": transferred},
		{"op": "replace", "path": "/decision_date", "value": decided},
	],
	patches,
))

_reported(day) := {"op": "add", "path": "/arrangement/quarterly_report_on", "value": day}

test_report_is_due_on_the_fifteenth_after_the_quarter if {
	due := {
		"2026-01-01": "2026-04-15", "2026-03-31": "2026-04-15",
		"2026-04-01": "2026-07-15", "2026-06-30": "2026-07-15",
		"2026-08-09": "2026-10-15", "2026-09-30": "2026-10-15",
		"2025-10-01": "2026-01-15", "2025-12-31": "2026-01-15",
	}
	every transferred, day in due {
		lead_nation_report.found == {_missing(transferred, day)} with input as _used(transferred, "2026-12-01", [])
	}
}

test_report_is_not_yet_late_on_the_day_itself if {
	lead_nation_report.found == set() with input as _used("2026-03-31", "2026-04-15", [])
}

test_report_is_late_the_day_after if {
	expected := {_missing("2026-03-31", "2026-04-15")}

	lead_nation_report.found == expected with input as _used("2026-03-31", "2026-04-16", [])
}

test_report_on_the_day_itself_is_in_time if {
	lead_nation_report.found == set() with input as _used("2026-03-31", "2026-06-01", [_reported("2026-04-15")])
}

test_report_on_the_day_after_is_late if {
	lead_nation_report.found == {_late} with input as _used("2026-03-31", "2026-06-01", [_reported("2026-04-16")])
}

test_without_a_row_no_time_is_left if {
	lead_nation_report.found == {_missing("2026-03-31", "2026-03-31")} with input as _used("2026-03-31", "2026-04-01", [])
		with data.tables.clocks.entries as []
	lead_nation_report.found == set() with input as _used("2026-03-31", "2026-03-31", [])
		with data.tables.clocks.entries as []
}

test_transfer_that_has_not_happened_is_not_reported if {
	request := testing.request([{"op": "add", "path": "/arrangement", "value": {"blanket_ref": "LN-1"}}])

	lead_nation_report.found == set() with input as request
}

test_transfer_without_blanket_consent_is_not_reported if {
	request := _used("2026-03-31", "2026-06-01", [{"op": "remove", "path": "/arrangement"}])

	lead_nation_report.found == set() with input as request
}

test_line_outside_the_munitions_list_is_not_reported if {
	request := _used("2026-03-31", "2026-06-01", [{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	lead_nation_report.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _used("2026-03-31", "2026-06-01", [_reported("2026-04-16")]),
	"outcome": {
		"arrangement.blanket_ref": "silent",
		"arrangement.quarterly_report_on": "fires",
		"items[].program": "fires",
		"transferred_on": "silent",
	},
}
