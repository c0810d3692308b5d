package rules.notification.wait_not_elapsed_test

import data.proviso
import data.rules.notification.wait_not_elapsed
import data.testing

_large(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": 100000000}],
	patches,
))

_country(code) := {"op": "replace", "path": "/parties/1/country", "value": code}

_sent(entries) := {"op": "add", "path": "/notifications", "value": entries}

_on(day) := _sent([{"provision": "aeca_3d", "submitted_on": day}])

_to_nato := [
	{"op": "remove", "path": "/parties/1/country"},
	{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
]

_what := {
	"nato5": "3(d) consent, member or partner country",
	"nato_org": "3(d) consent, NATO or agency, government origin",
	"nato_org_dcs": "3(d) consent, NATO or agency, dcs origin (literal reading; practice may be 15)",
	"other": "3(d) consent, all others and outside sales territory",
}

_running(group, days, sent, earliest) := {
	"lines": [],
	"message": sprintf(
		"The notification under AECA 3(d) was submitted on %s; the earliest lawful day for the consent is %s, after %d calendar days from submission (%s).",
		[sent, earliest, days, _what[group]],
	),
	"values": {"provision": "aeca_3d", "group": group, "days": days, "unit": "calendar_days", "submitted_on": sent, "earliest_on": earliest},
}

_unsent(group, days, earliest) := {
	"lines": [],
	"message": sprintf(
		"No notification under AECA 3(d) is submitted: give notifications[].submitted_on. If it went on 2026-06-01, the earliest lawful day for the consent would be %s, after %d calendar days from submission (%s).",
		[earliest, days, _what[group]],
	),
	"values": {"provision": "aeca_3d", "group": group, "days": days, "unit": "calendar_days", "earliest_if_sent": earliest},
}

test_certification_that_is_not_sent_gives_the_day_it_could_bring if {
	wait_not_elapsed.found == {_unsent("nato5", 15, "2026-06-16")} with input as _large([])
	wait_not_elapsed.found == {_unsent("other", 30, "2026-07-01")} with input as _large([_country("BRA")])
}

test_entry_without_a_day_is_not_sent if {
	wait_not_elapsed.found == {_unsent("nato5", 15, "2026-06-16")} with input as _large([_sent([{"provision": "aeca_3d"}])])
}

test_entry_of_another_provision_does_not_count if {
	request := _large([_sent([{"provision": "aeca_36b", "submitted_on": "2026-01-05"}])])

	wait_not_elapsed.found == {_unsent("nato5", 15, "2026-06-16")} with input as request
}

test_entry_after_the_decision_date_does_not_count if {
	wait_not_elapsed.found == {_unsent("nato5", 15, "2026-06-16")} with input as _large([_on("2026-06-02")])
}

test_member_is_clear_on_the_15th_day if {
	wait_not_elapsed.found == {_running("nato5", 15, "2026-05-18", "2026-06-02")} with input as _large([_on("2026-05-18")])
	wait_not_elapsed.found == set() with input as _large([_on("2026-05-17")])
}

test_other_country_is_clear_on_the_30th_day if {
	brazil := _country("BRA")

	wait_not_elapsed.found == {_running("other", 30, "2026-05-03", "2026-06-02")} with input as _large([brazil, _on("2026-05-03")])
	wait_not_elapsed.found == set() with input as _large([brazil, _on("2026-05-02")])
}

test_days_are_counted_over_a_leap_day_and_the_end_of_a_year if {
	leap := {"op": "replace", "path": "/decision_date", "value": "2028-03-01"}
	year := {"op": "replace", "path": "/decision_date", "value": "2026-01-02"}

	wait_not_elapsed.found == {_running("nato5", 15, "2028-02-16", "2028-03-02")} with input as _large([leap, _on("2028-02-16")])
	wait_not_elapsed.found == {_running("nato5", 15, "2025-12-20", "2026-01-04")} with input as _large([year, _on("2025-12-20")])
}

test_nato_itself_waits_by_origin if {
	both := array.concat(_to_nato, [
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {
			"line": 2,
			"program": "dcs",
			"values": {"acquisition_cost_usd": 50000000},
		})},
		_on("2026-05-10"),
	])

	wait_not_elapsed.found == {_running("nato_org_dcs", 30, "2026-05-10", "2026-06-09")} with input as _large(both)
	wait_not_elapsed.found == {_running("nato_org", 15, "2026-05-20", "2026-06-04")} with input as _large(array.concat(_to_nato, [_on("2026-05-20")]))
}

test_outside_sales_territory_takes_the_long_wait if {
	request := _large([_on("2026-05-10"), {"op": "add", "path": "/reexport_countries", "value": ["BRA"]}])

	wait_not_elapsed.found == {_running("other", 30, "2026-05-10", "2026-06-09")} with input as request
}

test_latest_entry_counts_whatever_the_order if {
	early := {"provision": "aeca_3d", "submitted_on": "2026-01-05"}
	late := {"provision": "aeca_3d", "submitted_on": "2026-05-20"}
	future := {"provision": "aeca_3d", "submitted_on": "2026-07-01"}

	wait_not_elapsed.found == {_running("nato5", 15, "2026-05-20", "2026-06-04")} with input as _large([_sent([early, late, future])])
	wait_not_elapsed.found == {_running("nato5", 15, "2026-05-20", "2026-06-04")} with input as _large([_sent([future, late, early])])
}

test_emergency_waives_the_wait if {
	request := _large([_sent([{"provision": "aeca_3d", "submitted_on": "2026-06-01", "flags": ["emergency"]}])])

	wait_not_elapsed.found == set() with input as request
}

test_emergency_never_waives_the_certification if {
	request := _large([_sent([{"provision": "aeca_3d", "flags": ["emergency"]}])])

	wait_not_elapsed.found == {_unsent("nato5", 15, "2026-06-16")} with input as request
}

test_emergency_of_an_earlier_entry_does_not_count if {
	request := _large([_sent([
		{"provision": "aeca_3d", "submitted_on": "2026-05-01", "flags": ["emergency"]},
		{"provision": "aeca_3d", "submitted_on": "2026-05-20"},
	])])

	wait_not_elapsed.found == {_running("nato5", 15, "2026-05-20", "2026-06-04")} with input as request
}

test_last_of_two_entries_of_one_day_counts if {
	plain := {"provision": "aeca_3d", "submitted_on": "2026-05-20"}
	emergency := {"provision": "aeca_3d", "submitted_on": "2026-05-20", "flags": ["emergency"]}

	wait_not_elapsed.found == {_running("nato5", 15, "2026-05-20", "2026-06-04")} with input as _large([_sent([emergency, plain])])
	wait_not_elapsed.found == set() with input as _large([_sent([plain, emergency])])
}

test_terrorism_waiver_waits_whatever_is_called_an_emergency if {
	request := testing.request([
		{"op": "add", "path": "/waivers", "value": [{"kind": "aeca_40g"}]},
		_sent([{"provision": "waiver_report", "submitted_on": "2026-05-20", "flags": ["emergency"]}]),
	])

	wait_not_elapsed.found == {{
		"lines": [],
		"message": "The notification under AECA 40(g), FAA 620A, 620G or 620H was submitted on 2026-05-20; the earliest lawful day for the consent is 2026-06-04, after 15 calendar days from report (terrorism waivers AECA 40(g), FAA 620A, 620G, 620H).",
		"values": {"provision": "waiver_report", "group": "any", "days": 15, "unit": "calendar_days", "submitted_on": "2026-05-20", "earliest_on": "2026-06-04"},
	}} with input as request
}

test_export_waits_with_its_signature if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/waivers", "value": [{"kind": "faa_620a"}]},
		{"op": "add", "path": "/items/0/values/contract_price_usd", "value": 1},
	])

	wait_not_elapsed.found == {{
		"lines": [],
		"message": "No notification under AECA 40(g), FAA 620A, 620G or 620H is submitted: give notifications[].submitted_on. If it went on 2026-06-01, the earliest lawful day for the signature or licence would be 2026-06-16, after 15 calendar days from report (terrorism waivers AECA 40(g), FAA 620A, 620G, 620H).",
		"values": {"provision": "waiver_report", "group": "any", "days": 15, "unit": "calendar_days", "earliest_if_sent": "2026-06-16"},
	}} with input as request
}

test_no_notification_has_no_wait if {
	wait_not_elapsed.found == set() with input as testing.request([])
}

test_relief_ends_the_wait if {
	request := _large([
		{"op": "replace", "path": "/kind", "value": "mro"},
		{"op": "replace", "path": "/permanence", "value": "temporary"},
		{"op": "add", "path": "/work", "value": {"purpose": "repair_only"}},
	])

	wait_not_elapsed.found == set() with input as request
}

test_running_wait_alone_makes_the_request_wait_for_congress if {
	answer := proviso.screening with input as _large([])

	answer.disposition == "cn_required"
	{clock | some clock in answer.clocks; clock.kind == "wait"} == {{
		"provision": "aeca_3d",
		"group": "nato5",
		"kind": "wait",
		"days": 15,
		"unit": "calendar_days",
		"starts": "submission",
		"stops": ["emergency_certification", "joint_resolution"],
		"what": "3(d) consent, member or partner country",
		"earliest_if_sent": "2026-06-16",
		"emergency": false,
		"elapsed": false,
	}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _large(array.concat(testing.upgrade, [_sent([{"provision": "aeca_3d", "submitted_on": "2026-05-30", "flags": ["scope_changed"]}])])),
	"outcome": {
		"arrangement.kind": "fires",
		"items[].flags": "fires",
		"items[].mde": "fires",
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "unknown",
		"notifications[].flags": "fires",
		"notifications[].submitted_on": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "fires",
		"permanence": "fires",
		"proposed_on": "fires",
		"reexport_countries": "fires",
		"work.capability_increase": "unknown",
		"work.purpose": "unknown",
	},
}
