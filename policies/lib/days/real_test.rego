package lib.days_real_test

import data.lib.days

test_days_of_the_calendar_are_real if {
	every day in {"2026-01-31", "2026-12-01", "2028-02-29", "1000-01-01", "9999-12-31"} { days.real(day) }
}

test_other_texts_are_no_days if {
	every text in {"2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0999-01-01", "2026-1-1", "soon", ""} {
		not days.real(text)
	}
	not days.real(20260101)
}
