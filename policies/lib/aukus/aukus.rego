# METADATA
# title: Authorized users under 22 CFR 126.7
# description: |
#   Who may use the exemption for Australia, the United Kingdom and the United States.
#   A party is an authorized user by its credential and, while table
#   aukus_authorized_users is kept (has rows), only when it is listed there too.
package lib.aukus

import data.lib.countries
import data.lib.kleene
import data.lib.parties
import data.lib.tables

# METADATA
# description: The three countries.
members := countries.set_of("aukus_126_7")

# METADATA
# description: Whether a party is an authorized user.
authorized_user(entry) := kleene.all_of([
	_holds(entry, {"aukus_authorized_user"}),
	_listed(entry),
])

# METADATA
# description: |
#   Whether a party is registered with DDTC, an agency of the U.S. Government or an
#   authorized user (126.7(b)(2)). Absent credentials are none.
may_take_part(entry) := kleene.any_of([
	_holds(entry, {"ddtc_registered", "us_government"}),
	authorized_user(entry),
])

# METADATA
# description: Whether a party is in one of the three countries; an organization is not.
within(entry) := parties.country_in(entry, members)

_holds(entry, credentials) := count(credentials & {held | some held in entry.party.credentials}) > 0

_users := {[row.name, row.country] | some row in tables.in_force("aukus_authorized_users")}

_listed(entry) if {
	count(_users) == 0
} else := {sprintf("%s.name", [entry.at])} if {
	not entry.party.name
} else := [entry.party.name, object.get(entry.party, "country", "")] in _users
