package lib.sessions_test

import data.lib.sessions
import data.testing

_row(first, last, state) := {"first": first, "last": last, "state": state, "what": "a row of the test"}

_reach(start, count_, rows) := reached if {
	request := object.union(testing.request([]), {"overlay": "calendar"})
	added := [{"valid_from": "0001-01-01", "valid_to": "9999-12-31", "values": row} | some row in rows]
	reached := sessions.reach(start, count_) with input as request
		with data.overlay as {"calendar": {"sessions": added}}
}

_sitting := _row("2026-01-05", "2026-12-18", "session")

test_without_rows_nothing_is_counted if {
	sessions.reach("2026-06-01", 30) == {"not_computed": "table sessions has no row, so days of session are not counted"}
		with input as testing.request([])
}

test_days_of_a_sitting_congress_expire_before_the_act if {
	_reach("2026-06-01", 30, [_sitting]) == {"day": "2026-07-02"}
	_reach("2026-06-01", 1, [_sitting]) == {"day": "2026-06-03"}
}

test_days_of_recess_do_not_count if {
	recess := _row("2026-06-10", "2026-06-19", "recess")

	_reach("2026-06-01", 8, [_sitting, recess]) == {"day": "2026-06-10"}
	_reach("2026-06-01", 9, [_sitting, recess]) == {"day": "2026-06-21"}
	_reach("2026-06-01", 30, [_sitting, recess]) == {"day": "2026-07-12"}
}

test_recesses_of_both_houses_may_overlap if {
	house := _row("2026-06-10", "2026-06-19", "recess")
	senate := _row("2026-06-15", "2026-06-24", "recess")

	_reach("2026-06-01", 30, [_sitting, house, senate]) == {"day": "2026-07-17"}
}

test_day_that_no_row_tells_of_stops_the_count if {
	rows := [_row("2026-06-02", "2026-06-20", "session"), _row("2026-06-22", "2026-12-18", "session")]

	_reach("2026-06-01", 19, rows) == {"day": "2026-06-21"}
	_reach("2026-06-01", 20, rows) == {"not_computed": "table sessions does not tell of 2026-06-21"}
}

test_calendar_that_ends_too_early_stops_the_count if {
	_reach("2026-12-01", 30, [_sitting]) == {"not_computed": "table sessions does not tell of 2026-12-19"}
}

test_notice_before_the_calendar_is_not_counted if {
	_reach("2025-12-01", 30, [_sitting]) == {"not_computed": "table sessions does not tell of 2025-12-02"}
}

test_adjournment_sine_die_breaks_the_count if {
	rows := [_sitting, _row("2026-06-15", "2026-06-15", "sine_die")]

	_reach("2026-06-01", 13, rows) == {"day": "2026-06-15"}
	_reach("2026-06-01", 14, rows) == {"not_computed": "Congress adjourned sine die on 2026-06-15, which breaks the continuity of its session"}
}

test_count_that_is_never_full_has_no_day if {
	_reach("2026-06-01", 30, [_row("2026-01-01", "2030-01-01", "recess")]) == {"not_computed": "fewer than 30 days of session lie in the 731 days after 2026-06-01"}
}
