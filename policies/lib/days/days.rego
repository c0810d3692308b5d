# METADATA
# title: Days
# description: |
#   Arithmetic of ISO 8601 days. A month that is too short ends on its last day: 31
#   January and a month is the last day of February, 29 February and a year the 28th.
package lib.days

# METADATA
# description: |
#   Calendar days added to a day. Undefined outside of the years 1678 to 2261, which OPA
#   can't count in.
add_days(day, count_) := substring(
	time.format([time.add_date(time.parse_rfc3339_ns(sprintf("%sT00:00:00Z", [day])), 0, 0, count_), "UTC", "2006-01-02"]),
	0,
	10,
)

# METADATA
# description: Months added to a day.
add_months(day, count_) := _date(floor(months / 12), (months % 12) + 1, number(substring(day, 8, 2))) if {
	months := ((number(substring(day, 0, 4)) * 12) + (number(substring(day, 5, 2)) - 1)) + count_
}

# METADATA
# description: The last day of the calendar quarter in which a day lies.
quarter_end(day) := sprintf("%s-%s", [substring(day, 0, 4), end]) if {
	month := number(substring(day, 5, 2))
	end := ["03-31", "06-30", "09-30", "12-31"][floor((month - 1) / 3)]
}

# METADATA
# description: The last day of the fiscal year in which a day lies (1 October to 30 September).
fiscal_year_end(day) := next(day, 9, 30)

# METADATA
# description: The first such month and day on or after a day.
next(day, month, of_month) := this if {
	this := _date(number(substring(day, 0, 4)), month, of_month)
	this >= day
} else := _date(number(substring(day, 0, 4)) + 1, month, of_month)

# METADATA
# description: Whether a text is a day of the calendar, of a year from 1000 on.
real(text) if {
	is_string(text)
	regex.match(`^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`, text)
	number(substring(text, 8, 2)) <= _length(number(substring(text, 0, 4)), number(substring(text, 5, 2)))
}

# METADATA
# description: The number that digits mean, which may begin with zeros.
number(digits) := to_number(trim_left(digits, "0"))

_date(year, month, of_month) := sprintf("%04d-%02d-%02d", [year, month, min([of_month, _length(year, month)])])

_length(year, month) := 29 if {
	month == 2
	year % 4 == 0
	_leap_century(year)
} else := [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]

_leap_century(year) if year % 100 != 0

_leap_century(year) if year % 400 == 0
