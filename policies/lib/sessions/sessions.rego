# METADATA
# title: Days of continuous session of Congress
# description: |
#   Counts such days by table sessions (10 USC 8677(b)(2)): days on which Congress sits
#   count, days on which a House is adjourned for more than three days do not, and an
#   adjournment sine die breaks the count. A day of which no row tells is unknown. Where
#   one is in the way nothing is computed.
package lib.sessions

import data.lib.days
import data.lib.tables

# METADATA
# description: |
#   The first day on which so many days of session have expired since a day, which is
#   itself not counted: {"day"}, or {"not_computed"} with the reason. The days must have
#   expired, so it is the day after the last of them.
reach(start, count_) := {"not_computed": "table sessions has no row, so days of session are not counted"} if {
	count(_rows) == 0
} else := _answer(start, count_, [_state(days.add_days(start, offset)) | some offset in numbers.range(1, _horizon)])

# Days looked at: a Congress lasts two years.
_horizon := 731

_answer(start, count_, states) := {"day": days.add_days(start, last + 2)} if {
	last := [i | some i, state in states; state == "session"][count_ - 1]
	count(_obstacles & {state | some state in array.slice(states, 0, last)}) == 0
} else := {"not_computed": sprintf(_reasons[states[first]], [days.add_days(start, first + 1)])} if {
	first := min([i | some i, state in states; state in _obstacles])
} else := {"not_computed": sprintf("fewer than %d days of session lie in the %d days after %s", [count_, _horizon, start])}

_obstacles := {"sine_die", "unknown"}

_reasons := {
	"sine_die": "Congress adjourned sine die on %s, which breaks the continuity of its session",
	"unknown": "table sessions does not tell of %s",
}

_rows := [row | some row in tables.in_force("sessions")]

# What is against counting goes before what is for it.
_state(day) := [state | some state in ["sine_die", "recess", "session", "unknown"]; state in _told(day)][0]

_told(day) := {"unknown"} | {row.state |
	some row in _rows
	row.first <= day
	row.last >= day
}
