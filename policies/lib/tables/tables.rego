# METADATA
# title: Dated tables
# description: |
#   The rows of a table that are in force on the decision date. The build writes
#   open ends as the first and the last day there is, so that a row is in force
#   when both comparisons hold, and cuts each table into periods in which the same
#   rows are in force, so that a request looks at few periods and not at all rows.
#   Where a table has no periods (in tests, which put rows of their own), the rows
#   are looked at. Scenarios may add rows under data.overlay; a bundle that serves
#   requests has no such document.
package lib.tables

# METADATA
# description: The values of the rows of a table in force on the decision date.
in_force(name) := rows if {
	not _added(name)
	some period in data.tables[name].periods
	period.first <= input.request.decision_date
	period.last >= input.request.decision_date
	rows := period.rows
} else := array.concat(
	[row.values |
		some row in data.tables[name].entries
		row.valid_from <= input.request.decision_date
		row.valid_to >= input.request.decision_date
	],
	[row.values |
		some row in data.overlay[input.overlay][name]
		row.valid_from <= input.request.decision_date
		row.valid_to >= input.request.decision_date
	],
)

# METADATA
# description: The countries that a table lists on the decision date.
countries(name) := {row.country | some row in in_force(name)}

# METADATA
# description: A limit of table limits by its name.
limit(name) := _limits[name].value

# METADATA
# description: A day of table limits by its name.
limit_day(name) := _limits[name].value_date

# METADATA
# description: A dollar level of table thresholds.
threshold(provision, group, item_class) := _thresholds[[provision, group, item_class]]

# METADATA
# description: True while a row of table policy_switches with that name is in force.
default switch(_) := false

switch(name) if {
	some row in in_force("policy_switches")
	row.name == name
}

# METADATA
# description: |
#   The last day of which a table knows the state, as the build read it off the
#   rows; undefined where it is open or where it has no row at all.
last_known_day(name) := data.tables[name].last_known_day if {
	not _added(name)
} else := last if {
	last := max([row.valid_to | some row in data.overlay[input.overlay][name]])
	last < "9999-12-31"
}

# Not inlined: a negation whose reference has an undefined key is itself undefined.
_added(name) if data.overlay[input.overlay][name]

_limits := {row.name: row | some row in in_force("limits")}

_thresholds := {[row.provision, row.group, row.item_class]: row.amount_usd |
	some row in in_force("thresholds")
}
