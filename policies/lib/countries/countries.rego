# METADATA
# title: Groups of countries
# description: |
#   What each provision means by NATO and partners. It is several sets, not one:
#   table country_sets says which provision covers whom.
package lib.countries

import data.lib.tables

# METADATA
# description: NATO members on the decision date.
nato_members := tables.countries("nato_members")

# METADATA
# description: The partners of AECA 3(d), 36 and 63 on the decision date.
partners := tables.countries("nato5_partners")

# METADATA
# description: Members and partners together.
nato5 := nato_members | partners

# METADATA
# description: Organizations that count as NATO itself or an agency of it.
nato_organizations := {row.organization | some row in tables.in_force("nato_organizations")}

# METADATA
# description: The countries of a set of table country_sets, members included where it says so.
default set_of(_) := set()

set_of(name) := union({named, members}) if {
	some row in tables.in_force("country_sets")
	row.set == name
	named := {country | some country in row.countries}
	members := {country |
		some country in nato_members
		row.nato_members
	}
}

# METADATA
# description: Whether a set of table country_sets counts NATO itself.
default set_includes_nato(_) := false

set_includes_nato(name) if {
	some row in tables.in_force("country_sets")
	row.set == name
	row.nato_organization
}
