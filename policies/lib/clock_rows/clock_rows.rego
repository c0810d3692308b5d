# METADATA
# title: Rows of table clocks
# description: |
#   The day that a row reaches from the day on which it starts. What can't be computed
#   says why: no day is ever guessed.
package lib.clock_rows

import data.lib.days
import data.lib.sessions
import data.lib.tables

# METADATA
# description: The rows of a provision of a kind that are in force.
of(provision, kind) := [row |
	some group in tables.by_index("clocks")[provision]
	some row in group
	row.kind == kind
]

# METADATA
# description: |
#   What a row reaches from a day: {"day"}, or {"not_computed"} with the reason. Hours end
#   on the last day that they touch.
reach(row, start) := sessions.reach(start, row.days) if {
	row.unit == "session_days"
} else := {"not_computed": _uncounted[row.unit]} if {
	_uncounted[row.unit]
} else := {"day": day} if {
	day := _reached(row, start)
} else := {"not_computed": sprintf("days can't be counted from %s", [start])}

# METADATA
# description: How long a row is, in words.
length(row) := sprintf("%d %s", [row.days, _words[row.unit]])

_reached(row, start) := days.add_days(start, row.days) if {
	row.unit == "calendar_days"
} else := days.add_days(start, ceil(row.days / 24)) if {
	row.unit == "hours"
} else := days.add_months(start, row.days) if {
	row.unit == "months"
} else := days.add_months(start, row.days * 12) if {
	row.unit == "years"
} else := days.next(start, row.month, row.day) if {
	row.unit == "annual_date"
} else := sprintf("%s-%02d", [substring(days.add_months(start, 1), 0, 7), row.days]) if {
	row.unit == "day_of_month"
} else := start if {
	row.unit == "stated_date"
}

_uncounted := {
	"working_days": "no table says which days are working days",
	"practice": "practice has no fixed length",
}

_words := {
	"calendar_days": "calendar days",
	"session_days": "days of continuous session of Congress",
	"working_days": "working days",
}
