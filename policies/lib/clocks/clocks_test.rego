package lib.clocks_test

import data.lib.clocks
import data.lib.notifications
import data.proviso
import data.testing

_start(provision, day) := {"provision": provision, "group": "any", "on": day}

_told(request, starts) := told if {
	told := clocks.windows with input as request with data.lib.clock_starts.started as starts
}

_ends(starts) := {[clock.due_on, clock.elapsed] | some clock in _told(testing.request([]), starts)}

test_clock_tells_its_rule_and_its_days if {
	_told(testing.request([]), {_start("aeca_3b_notice", "2026-05-20")}) == {{
		"kind": "report",
		"provision": "aeca_3b_notice",
		"group": "any",
		"days": 30,
		"unit": "calendar_days",
		"starts": "transfer",
		"stops": ["filing"],
		"what": "component notice, after the transfer",
		"started_on": "2026-05-20",
		"due_on": "2026-06-19",
		"emergency": false,
		"elapsed": false,
	}}
}

test_clock_without_a_count_has_no_days if {
	[clock] := [clock | some clock in _told(testing.request([]), {_start("fiscal_year", "2026-06-01")})]

	[clock.days, clock.unit, clock.due_on] == [0, "annual_date", "2026-09-30"]
}

test_every_start_reaches_its_day if {
	every provision, day in {
		"10_usc_362": "2026-05-16", "aeca_21c": "2026-05-03", "aeca_30a": "2027-05-01", "aeca_30a_report": "2027-02-01",
		"aeca_36a9": "2026-06-30", "aeca_36b5_window": "2036-05-01", "broker_approval": "2030-05-01",
		"cspa_waiver": "2026-06-15", "document_expiry": "2026-05-01", "eda_storage": "2026-06-30",
		"expanded_imet_certification": "2031-05-01", "faa_655": "2027-02-01", "faa_656": "2027-01-31",
		"itar_123_9e_notice": "2026-05-31", "lead_nation_report": "2026-06-15", "lease_cumulative": "2031-04-30",
		"lease_end": "2026-05-01", "lease_max_term": "2031-04-30", "lease_status": "2026-05-31",
		"readiness_certification": "2027-05-01", "temporary_return": "2026-05-01", "waiver_expiry": "2026-05-01",
	} {
		_ends({_start(provision, "2026-05-01")}) == {[day, day < "2026-06-01"]}
	}
}

test_last_day_itself_is_not_past if {
	_ends({_start("lease_end", "2026-06-01")}) == {["2026-06-01", false]}
	_ends({_start("lease_end", "2026-05-31")}) == {["2026-05-31", true]}
}

test_of_several_the_one_that_comes_next_is_told if {
	_ends({_start("lease_end", day) | some day in ["2026-05-01", "2026-07-01", "2026-08-01"]}) == {["2026-07-01", false]}
	_ends({_start("lease_end", day) | some day in ["2026-04-01", "2026-05-01"]}) == {["2026-05-01", true]}
}

test_start_that_cannot_be_counted_from_says_so if {
	[clock] := [clock | some clock in _told(testing.request([]), {_start("cspa_waiver", "2300-01-01")})]

	[clock.not_computed, clock.elapsed] == ["days can't be counted from 2300-01-01", false]
}

test_start_without_a_row_is_no_clock if {
	_told(testing.request([]), {_start("loa", "2026-05-01")}) == set()
}

_sanctions(day) := testing.request([{"op": "add", "path": "/waivers", "value": [{"kind": "aeca_73", "signed_on": day}]}])

test_waiver_of_missile_sanctions_waits_for_days_that_are_not_counted if {
	waits := {clock | some clock in clocks.all; clock.provision == "aeca_73_waiver"} with input as _sanctions("2026-05-01")

	waits == {{
		"kind": "wait",
		"provision": "aeca_73_waiver",
		"group": "any",
		"days": 45,
		"unit": "working_days",
		"starts": "notice",
		"stops": [],
		"what": "missile-sanctions waiver",
		"not_computed": "no table says which days are working days",
		"emergency": false,
		"elapsed": false,
	}}
}

test_waiver_wait_that_is_counted_would_end if {
	row := {
		"provision": "aeca_73_waiver", "group": "any", "kind": "wait", "days": 45, "unit": "calendar_days",
		"starts": "notice", "stops": [], "what": "w",
	}
	told := {[clock.earliest_if_sent, clock.elapsed] | some clock in clocks.all} with input as _sanctions("2026-05-01")
		with data.lib.clock_starts.started as set()
		with data.tables.clocks.entries as [{"valid_from": "0001-01-01", "valid_to": "9999-12-31", "values": row}]

	told == {["2026-07-16", false]}
}

test_waiver_that_is_not_on_file_or_has_no_line_waits_for_nothing if {
	clocks.all == notifications.clocks | clocks.windows with input as _sanctions("2026-06-02")
	clocks.all == notifications.clocks | clocks.windows with input as testing.request([])
	clocks.all == notifications.clocks | clocks.windows with input as _sanctions("2026-05-01")
		with data.lib.lines.exempt as {1}
}

test_waits_windows_and_reports_are_told_together if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": 100000000},
		{"op": "replace", "path": "/permanence", "value": "temporary"},
		{"op": "add", "path": "/period", "value": {"start": "2026-07-01", "end": "2026-12-01"}},
	])
	answer := proviso.screening with input as request

	{[clock.kind, clock.provision] | some clock in answer.clocks} == {
		["wait", "aeca_3d"], ["report", "aeca_36a9"], ["lapse", "temporary_return"],
	}
	answer.disposition == "cn_required"
}

# Days of session (10 USC 8677).

_vessel(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/flags", "value": ["naval_vessel"]},
		{"op": "add", "path": "/notifications", "value": [{"provision": "10_usc_8677", "submitted_on": "2026-04-01"}]},
	],
	patches,
))

_vessel_clock(request, rows) := [clock.elapsed, object.get(clock, "earliest_on", ""), object.get(clock, "not_computed", "")] if {
	some clock in notifications.clocks with input as object.union(request, {"overlay": "calendar"})
		with data.lib.provisions.found as {"notification.naval_vessel": {{"lines": [1], "message": "", "values": {}}}}
		with data.lib.dispatch.asked as {"notification.naval_vessel"}
		with data.overlay as {"calendar": {"sessions": [{"valid_from": "0001-01-01", "valid_to": "9999-12-31", "values": row} | some row in rows]}}
}

test_days_of_session_that_are_not_counted_have_not_run if {
	_vessel_clock(_vessel([]), []) == [false, "", "table sessions has no row, so days of session are not counted"]
}

test_days_of_session_that_are_counted_run if {
	session := {"first": "2026-03-01", "last": "2026-07-31", "state": "session", "what": "in session"}
	recess := {"first": "2026-04-11", "last": "2026-05-10", "state": "recess", "what": "recess"}

	_vessel_clock(_vessel([]), [session]) == [true, "2026-05-02", ""]
	_vessel_clock(_vessel([]), [session, recess]) == [true, "2026-06-01", ""]
	_vessel_clock(_vessel([{"op": "replace", "path": "/notifications/0/submitted_on", "value": "2026-04-02"}]), [session, recess]) == [false, "2026-06-02", ""]
}
