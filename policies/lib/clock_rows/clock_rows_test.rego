package lib.clock_rows_test

import data.lib.clock_rows
import data.testing

_reach(row, start) := reached if {
	reached := clock_rows.reach(row, start) with input as testing.request([])
}

_units := {
	"calendar_days", "session_days", "working_days", "hours", "months",
	"years", "day_of_month", "annual_date", "stated_date", "practice",
}

test_every_unit_is_counted_or_says_why_not if {
	every unit in _units {
		some answer, _ in _reach({"unit": unit, "days": 1, "month": 1, "day": 1}, "2026-06-01")
		answer in {"day", "not_computed"}
	}
}

test_units_of_a_calendar_are_counted if {
	_reach({"unit": "calendar_days", "days": 15}, "2026-12-20") == {"day": "2027-01-04"}
	_reach({"unit": "months", "days": 60}, "2026-08-31") == {"day": "2031-08-31"}
	_reach({"unit": "years", "days": 10}, "2024-02-29") == {"day": "2034-02-28"}
	_reach({"unit": "annual_date", "days": null, "month": 1, "day": 31}, "2026-09-30") == {"day": "2027-01-31"}
	_reach({"unit": "stated_date", "days": null}, "2026-06-01") == {"day": "2026-06-01"}
}

test_hours_end_on_the_last_day_that_they_touch if {
	_reach({"unit": "hours", "days": 48}, "2026-06-01") == {"day": "2026-06-03"}
	_reach({"unit": "hours", "days": 49}, "2026-06-01") == {"day": "2026-06-04"}
}

test_day_of_a_month_is_of_the_next_month if {
	_reach({"unit": "day_of_month", "days": 15}, "2026-03-31") == {"day": "2026-04-15"}
	_reach({"unit": "day_of_month", "days": 5}, "2026-12-31") == {"day": "2027-01-05"}
}

test_what_no_table_counts_is_not_computed if {
	_reach({"unit": "working_days", "days": 45}, "2026-06-01") == {"not_computed": "no table says which days are working days"}
	_reach({"unit": "practice", "days": null}, "2026-06-01") == {"not_computed": "practice has no fixed length"}
	_reach({"unit": "session_days", "days": 30}, "2026-06-01") == {"not_computed": "table sessions has no row, so days of session are not counted"}
}

test_day_beyond_the_countable_years_is_not_computed if {
	_reach({"unit": "calendar_days", "days": 15}, "2400-01-01") == {"not_computed": "days can't be counted from 2400-01-01"}
}

test_length_has_its_unit if {
	clock_rows.length({"unit": "calendar_days", "days": 15}) == "15 calendar days"
	clock_rows.length({"unit": "session_days", "days": 30}) == "30 days of continuous session of Congress"
	clock_rows.length({"unit": "working_days", "days": 45}) == "45 working days"
}

test_rows_are_of_their_kind if {
	rows := clock_rows.of("faa_516f", "wait") with input as testing.request([])

	[row.days | some row in rows] == [30]
	clock_rows.of("faa_516f", "report") == [] with input as testing.request([])
}

# Every wait is of a unit that its length can be told in.
test_every_wait_has_a_length_in_words if {
	every row in data.tables.clocks.entries {
		_told(row.values)
	}
}

_told(row) if row.kind != "wait"

_told(row) if row.unit == "practice"

_told(row) if clock_rows.length(row)
