# METADATA
# title: Dated tables
# description: |
#   The rows of a table that are in force on the decision date. The build writes
#   open ends as the first and the last day there is, so that a row is in force
#   when both comparisons hold, and cuts each table into periods in which the same
#   rows are in force, with a timeline that says of a day which period it is, so that
#   a request looks at no rows of other days. Where a table has no periods (in tests,
#   which put rows of their own), the rows are looked at. Scenarios may add rows under data.overlay; a bundle that serves
#   requests has no such document.
package lib.tables

# METADATA
# description: The values of the rows of a table in force on the decision date.
in_force(name) := _period(name).rows if {
	not _added[name]
} else := [row.values |
	some row in array.concat(data.tables[name].entries, object.get(_added, name, []))
	row.valid_from <= input.request.decision_date
	row.valid_to >= input.request.decision_date
]

# METADATA
# description: The countries that a table lists on the decision date.
countries(name) := object.keys(_period(name).countries) if {
	not _added[name]
} else := {row.country | some row in in_force(name)}

# METADATA
# description: |
#   The rows in force on the decision date, found by the members that the table calls
#   its index, one within the other: thresholds by provision, group and class, say.
by_index(name) := _period(name).by_index if {
	not _added[name]
} else := object.union_n([nested |
	some row in in_force(name)
	nested := _nested([row[key] | some key in data.tables[name].index], row)
])

# METADATA
# description: A limit of table limits by its name.
limit(name) := by_index("limits")[name].value

# METADATA
# description: A day of table limits by its name.
limit_day(name) := by_index("limits")[name].value_date

# METADATA
# description: A dollar level of table thresholds.
threshold(provision, group, item_class) := by_index("thresholds")[provision][group][item_class].amount_usd

# METADATA
# description: True while a row of table policy_switches with that name is in force.
default switch(_) := false

switch(name) if by_index("policy_switches")[name]

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

# METADATA
# description: |
#   Tables of which a row in force on the decision date is not verified: nobody has read
#   it in its source.
default unverified := set()

unverified := object.keys(_span.unverified)

# Rows of the scenario, by table.
default _added := {}

_added := data.overlay[input.overlay]

# The period of a table in which the decision date lies.
_period(name) := data.tables[name].periods[_at[name]]

# Of every table the number of that period.
_at := _span.at

# The build says for each day of a year in which a row of some table begins or ends.
_span := span if {
	some span in data.catalogue.timeline.years[_year]
	span.first <= input.request.decision_date
	span.last >= input.request.decision_date
}

# Before the first of these years and after the last nothing changes.
_year := max([
	data.catalogue.timeline.first_year,
	min([data.catalogue.timeline.last_year, substring(input.request.decision_date, 0, 4)]),
])

_nested(keys, row) := {keys[0]: row} if {
	count(keys) == 1
} else := {keys[0]: {keys[1]: row}} if {
	count(keys) == 2
} else := {keys[0]: {keys[1]: {keys[2]: row}}}
