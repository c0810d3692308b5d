# METADATA
# title: Congressional notifications and their waits
# description: |
#   Which provisions ask for a notification of this request, and whether their
#   waits have run (table clocks). A notification counts by its latest entry
#   submitted on or before the decision date. An emergency waives the wait, never
#   the certification, and only where the law says so. What is not known to be
#   sent, every wait that can't be computed and every provision without a row in the
#   table has not run.
package lib.notifications

import data.lib.clock_rows
import data.lib.dispatch
import data.lib.parties
import data.lib.provisions
import data.lib.section3d

# METADATA
# description: |
#   Provisions that ask for a notification, each with the group of table clocks
#   that says how long the wait is.
required contains {"provision": question.provision, "group": question.group} if {
	some question in _questions
	question.needed == true
	is_string(question.group)
}

# METADATA
# description: |
#   Provisions of which it is open whether they ask for a notification, or which
#   wait runs: the groups that may apply and the fields that are lacking.
undecided contains {"provision": question.provision, "groups": groups, "fields": fields} if {
	some question in _questions
	question.needed != false
	fields := {field |
		some value in [question.needed, question.group]
		is_set(value)
		some field in value
	}
	count(fields) > 0
	groups := _groups(question)
	not _required_anyway(question.provision, groups)
}

# METADATA
# description: The waits, each with the day on which it ends where that is known.
clocks contains clock if {
	some needed in required
	clock := _clock(needed, _row(needed))
}

# METADATA
# description: |
#   The entry that counts for a provision; an empty object where none does. Of
#   several entries of one day the last in the list counts.
latest(provision) := entries[count(entries) - 1] if {
	submitted := [entry |
		some entry in input.request.notifications
		entry.provision == provision
		entry.submitted_on <= input.request.decision_date
	]
	last := max([entry.submitted_on | some entry in submitted])
	entries := [entry | some entry in submitted; entry.submitted_on == last]
} else := {}

# METADATA
# description: Whether the entry that counts for a provision has a flag.
flagged(provision, flag) := flag in object.get(latest(provision), "flags", [])

# METADATA
# description: Whether an emergency is certified that waives the wait of a provision.
emergency(provision) if {
	some row in clock_rows.of(provision, "wait")
	"emergency_certification" in row.stops
	flagged(provision, "emergency")
} else := false

# METADATA
# description: |
#   Whether the wait of an undecided provision has run whichever of its groups
#   applies, so that what is lacking changes nothing.
settled(question) if {
	emergency(question.provision)
} else if {
	rows := _rows_of_groups(question)
	count(rows) > 0
	submitted_on := latest(question.provision).submitted_on
	every row in rows {
		_effective_on(question.provision) >= clock_rows.reach(row, submitted_on).day
	}
} else := false

# METADATA
# description: Fields that leave open whether a wait of so many days runs.
lacking_for_wait(days) := {field |
	some question in undecided
	emergency(question.provision) == false
	some row in _rows_of_groups(question)
	row.days == days
	some field in question.fields
}

# What may ask for a notification: whether it does (three-valued), and the group
# of its wait (or the set of the fields that decide on it).
_questions contains question if {
	some authority in section3d.authorities
	question := {
		"provision": "aeca_3d",
		"group": _group_3d(authority),
		"needed": section3d.any_level(authority),
	}
}

_questions contains question if {
	some code in (object.keys(provisions.of_rule) & dispatch.asked)
	provision := provisions.of_rule[code]
	question := {"provision": provision, "group": _group(provision), "needed": _fired(provisions.found[code])}
}

_fired(found) if {
	some finding in found
	not finding.unknown
} else := fields if {
	fields := {field | some finding in found; some field in finding.unknown}
	count(fields) > 0
} else := false

# A right to pass the item on outside the group takes the long wait (conservative).
_group_3d(authority) := "other" if {
	parties.new_sales_territory
} else := "nato_org_dcs" if {
	authority == "dcs"
	parties.recipient_class == "nato_org"
} else := parties.recipient_class

_group(provision) := parties.recipient_class if {
	provision in provisions.by_class
} else := _group_506b if {
	provision == "faa_506b"
} else := "any"

default _group_506b := {"drawdown.purpose"}

_group_506b := "narcotics_antiterrorism" if {
	input.request.drawdown.purpose in {"narcotics", "antiterrorism"}
} else := "other" if {
	input.request.drawdown.purpose
}

_groups(question) := {question.group} if {
	is_string(question.group)
} else := {row.group |
	some row in clock_rows.of(question.provision, "wait")
}

_rows_of_groups(question) := [row |
	some row in clock_rows.of(question.provision, "wait")
	row.group in question.groups
]

_required_anyway(provision, groups) if {
	count(groups) > 0
	every group in groups {
		{"provision": provision, "group": group} in required
	}
}

# The longest wait that the table has; an empty object where it has none.
_row(needed) := row if {
	rows := [row |
		some row in clock_rows.of(needed.provision, "wait")
		row.group == needed.group
	]
	days := max([row.days | some row in rows])
	row := [row | some row in rows; row.days == days][0]
} else := {}

# Without a row the clock has no day on which it ends.
_clock(needed, row) := object.union_n([_no_row, needed, object.filter(row, _told), dates, {
	"kind": "wait",
	"emergency": emergency(needed.provision),
	"elapsed": _elapsed(needed.provision, dates),
}]) if {
	dates := _dates(latest(needed.provision), row)
}

_no_row := {
	"days": 0,
	"unit": "calendar_days",
	"starts": "no_day",
	"stops": [],
	"what": "table clocks has no row for it",
}

_told := {"days", "unit", "starts", "stops", "what"}

# When the wait ends; where nothing is submitted, when it would if it were now.
_dates(entry, row) := object.union({"submitted_on": entry.submitted_on}, _named(_reach(row, entry.submitted_on), "earliest_on")) if {
	entry.submitted_on
} else := _named(_reach(row, input.request.decision_date), "earliest_if_sent")

_reach(row, start) := clock_rows.reach(row, start) if {
	row.unit
} else := {"not_computed": "table clocks has no row for it"}

_named(reached, name) := {name: reached.day} if {
	reached.day
} else := reached

_elapsed(provision, dates) if {
	emergency(provision)
} else if {
	_effective_on(provision) >= dates.earliest_on
} else := false

# The act that must wait: the consent or the signature, judged on the decision
# date; for an upgrade the delivery.
_effective_on(provision) := object.get(input.request, "proposed_on", "") if {
	provision == "aeca_36b5a"
} else := input.request.decision_date
