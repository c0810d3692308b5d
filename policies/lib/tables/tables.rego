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
	not _added[name]
	some period in data.tables[name].periods
	period.first <= input.request.decision_date
	period.last >= input.request.decision_date
	rows := period.rows
} else := [row.values |
	some row in array.concat(data.tables[name].entries, object.get(_added, name, []))
	row.valid_from <= input.request.decision_date
	row.valid_to >= input.request.decision_date
]

# METADATA
# description: The countries that a table lists on the decision date.
countries(name) := {row.values.country |
	some row in array.concat(data.tables[name].entries, object.get(_added, name, []))
	row.valid_from <= input.request.decision_date
	row.valid_to >= input.request.decision_date
}

# METADATA
# description: A limit of table limits by its name.
limit(name) := _limits[name].value

# METADATA
# description: A day of table limits by its name.
limit_day(name) := _limits[name].value_date

# METADATA
# description: A dollar level of table thresholds.
threshold(provision, group, item_class) := thresholds[provision][group][item_class]

# METADATA
# description: Every dollar level of table thresholds, by provision, group and class.
thresholds[row.provision][row.group][row.item_class] := row.amount_usd if some row in in_force("thresholds")

# METADATA
# description: True while a row of table policy_switches with that name is in force.
default switch(_) := false

switch(name) if {
	some row in in_force("policy_switches")
	row.name == name
}

# METADATA
# description: |
#   The last day of which a table knows the state, by its name, as the build read it
#   off the rows; of a table with rows of a scenario it is their last day. No table is
#   here that is open or has no row at all.
last_known_days := object.union(
	object.remove({name: day | some name; day := data.tables[name].last_known_day}, object.keys(_added)),
	{name: day |
		some name, rows in _added
		day := max([row.valid_to | some row in rows])
		day < "9999-12-31"
	},
)

# Rows of the scenario, by table.
default _added := {}

_added := data.overlay[input.overlay]

_limits := {row.name: row | some row in in_force("limits")}
