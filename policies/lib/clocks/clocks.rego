# METADATA
# title: Clocks
# description: |
#   Every clock of table clocks that applies to the request: waits, from whose end an act
#   is lawful; windows, until whose end something is valid (kind lapse); and reports that
#   are due. A clock that has several starts is told once: by the day that comes next, or
#   when all are past by the last. What practice alone asks is no clock.
package lib.clocks

import data.lib.clock_rows
import data.lib.clock_starts
import data.lib.days
import data.lib.lines
import data.lib.notifications
import data.lib.papers

# METADATA
# description: The clocks.
all := (notifications.clocks | windows) | _waiver_waits

# METADATA
# description: The windows and reports, each with the day on which it ends.
windows contains _next(candidates) if some candidates in _candidates

# A waiver of missile sanctions waits for a notice that no request states, so nothing
# tells when its wait ends; the waiver itself is judged by parties.missile_sanctions.
_waiver_waits contains object.union_n([_told(row, "any"), _dated(row), {"elapsed": false}]) if {
	papers.waiver_on_file("aeca_73") == true
	count(lines.live) > 0
	some row in clock_rows.of("aeca_73_waiver", "wait")
}

_dated(row) := {"earliest_if_sent": reached.day} if {
	reached := clock_rows.reach(row, input.request.decision_date)
	reached.day
} else := clock_rows.reach(row, input.request.decision_date)

_candidates[[start.provision, start.group]] contains clock if {
	some start in clock_starts.started
	some kind in ["lapse", "report"]
	some row in clock_rows.of(start.provision, kind)
	due := _due(row, start.on)
	clock := object.union_n([_told(row, start.group), due, {"started_on": start.on, "elapsed": _past(due)}])
}

_told(row, group) := {
	"kind": row.kind,
	"provision": row.provision,
	"group": group,
	"days": _count(row),
	"unit": row.unit,
	"starts": row.starts,
	"stops": row.stops,
	"what": row.what,
	"emergency": false,
}

default _count(_) := 0

_count(row) := row.days if is_number(row.days)

_due(row, start) := {"due_on": _last(row, reached.day)} if {
	reached := clock_rows.reach(row, start)
	reached.day
} else := clock_rows.reach(row, start)

# The first day of a lease is part of its term.
_last(row, day) := days.add_days(day, -1) if {
	row.starts == "lease_start"
} else := day

default _past(_) := false

_past(due) if due.due_on < input.request.decision_date

_next(candidates) := [clock | some clock in candidates; clock.due_on == day][0] if {
	day := min([clock.due_on | some clock in candidates; clock.elapsed == false])
} else := [clock | some clock in candidates; clock.due_on == day][0] if {
	day := max([clock.due_on | some clock in candidates])
} else := [clock | some clock in candidates][0]
