package lib.days_test

import data.lib.days

test_days_are_counted_over_leap_days_and_year_ends if {
	days.add_days("2028-02-28", 1) == "2028-02-29"
	days.add_days("2027-02-28", 1) == "2027-03-01"
	days.add_days("2100-02-28", 1) == "2100-03-01"
	days.add_days("2000-02-28", 2) == "2000-03-01"
	days.add_days("2026-12-31", 1) == "2027-01-01"
	days.add_days("2026-01-01", -1) == "2025-12-31"
	days.add_days("2026-06-01", 0) == "2026-06-01"
}

test_months_end_on_the_last_day_of_a_shorter_one if {
	days.add_months("2026-01-31", 1) == "2026-02-28"
	days.add_months("2028-01-31", 1) == "2028-02-29"
	days.add_months("2100-01-31", 1) == "2100-02-28"
	days.add_months("2000-01-31", 1) == "2000-02-29"
	days.add_months("2026-03-31", 1) == "2026-04-30"
	days.add_months("2026-02-28", 1) == "2026-03-28"
}

test_months_are_counted_over_year_ends_both_ways if {
	days.add_months("2026-12-15", 1) == "2027-01-15"
	days.add_months("2026-11-30", 3) == "2027-02-28"
	days.add_months("2026-01-15", -1) == "2025-12-15"
	days.add_months("2026-03-31", -13) == "2025-02-28"
	days.add_months("2026-06-09", 0) == "2026-06-09"
}

test_year_from_a_leap_day_ends_on_the_28th if {
	days.add_months("2028-02-29", 12) == "2029-02-28"
	days.add_months("2028-02-29", 48) == "2032-02-29"
	days.add_months("2024-02-29", 120) == "2034-02-28"
}

test_quarters_end_on_their_last_day if {
	every day, end in {
		"2026-01-01": "2026-03-31", "2026-03-31": "2026-03-31", "2026-04-01": "2026-06-30",
		"2026-08-09": "2026-09-30", "2026-10-01": "2026-12-31", "2026-12-31": "2026-12-31",
	} {
		days.quarter_end(day) == end
	}
}

test_fiscal_year_ends_on_the_30th_of_september if {
	days.fiscal_year_end("2026-09-30") == "2026-09-30"
	days.fiscal_year_end("2026-10-01") == "2027-09-30"
	days.fiscal_year_end("2027-01-01") == "2027-09-30"
}

test_next_day_of_the_year_may_be_the_day_itself if {
	days.next("2026-09-30", 2, 1) == "2027-02-01"
	days.next("2026-02-01", 2, 1) == "2026-02-01"
	days.next("2026-02-02", 2, 1) == "2027-02-01"
	days.next("2027-03-01", 2, 29) == "2028-02-29"
	days.next("2026-03-01", 2, 29) == "2027-02-28"
}
