# METADATA
# title: Parties of the request
# description: |
#   Who holds, who receives, and of which class the recipient is. A test for a
#   country is false for an organization, and unknown where neither is given.
package lib.parties

import data.lib.countries
import data.lib.kleene
import data.lib.tables

# METADATA
# description: Every party with its path, so that an unknown can name its field.
all := [{"at": sprintf("parties[%d]", [i]), "party": party} |
	some i, party in input.request.parties
]

# METADATA
# description: The recipient, with its path.
recipient := having("recipient")[0]

# METADATA
# description: The present holder, with its path. Only transfers have one.
holder := having("holder")[0]

# METADATA
# description: The parties with a role, with their paths.
having(role) := [entry |
	some entry in all
	role in entry.party.roles
]

# METADATA
# description: Parties with one of the intermediary's roles.
intermediaries := [entry |
	some entry in all
	some role in entry.party.roles
	role in {"freight_forwarder", "broker", "agent", "carrier", "contractor", "consignee"}
]

# METADATA
# description: Whether the party's country is one of a set; false for an organization.
country_in(entry, set_) := entry.party.country in set_ if {
	entry.party.country
} else := false if {
	entry.party.organization
} else := {sprintf("%s.country", [entry.at])}

# METADATA
# description: Whether the recipient's country is in a table on the decision date.
recipient_listed(table) := country_in(recipient, tables.countries(table))

# METADATA
# description: Whether holder or recipient has a row in a table on the decision date.
holder_or_recipient_listed(table) := kleene.any_of([country_in(entry, tables.countries(table)) |
	some entry in all
	some role in entry.party.roles
	role in {"holder", "recipient"}
])

# METADATA
# description: Countries of a table that are the holder's or the recipient's.
holder_or_recipient_countries(table) := {entry.party.country |
	some entry in all
	some role in entry.party.roles
	role in {"holder", "recipient"}
	entry.party.country in tables.countries(table)
}

# METADATA
# description: Whether the party's type is one of a set.
type_in(entry, types) := kleene.within(entry.party, "type", entry.at, types)

# METADATA
# description: |
#   Code of the organization that receives, else of the recipient's country; empty
#   where neither is given.
recipient_code := recipient.party.organization if {
	recipient.party.organization
} else := object.get(recipient.party, "country", "")

# METADATA
# description: Whether the recipient is a private firm or a person.
recipient_private := type_in(recipient, {"private", "individual"})

# METADATA
# description: Whether the recipient is a government.
recipient_government := type_in(recipient, {"government", "us_government"})

# METADATA
# description: |
#   Class of the recipient: nato_org, nato5 or other; the lacking field where
#   neither country nor organization is given.
recipient_class := "nato_org" if {
	recipient.party.organization in countries.nato_organizations
} else := "nato5" if {
	recipient.party.country in countries.nato5
} else := "other" if {
	recipient.party.country
} else := "other" if {
	recipient.party.organization
} else := {sprintf("%s.country", [recipient.at])}

# METADATA
# description: |
#   Whether a right to pass the item on reaches beyond NATO members and partners
#   (22 USC 2794(11)). Absent reexport_countries means none.
default new_sales_territory := false

new_sales_territory if {
	some country in input.request.reexport_countries
	not country in countries.nato5
}

# METADATA
# description: Recipient of the higher levels, members and partners without outside territory.
higher_levels := false if {
	new_sales_territory
} else := kleene_class if {
	kleene_class := recipient_class
	is_set(kleene_class)
} else := recipient_class == "nato5"

# METADATA
# description: |
#   Whether the party is one of the countries or organizations named. Where an
#   organization is given, it is the organization that must be named.
named(entry, codes) := entry.party.organization in codes if {
	entry.party.organization
} else := country_in(entry, codes)

# METADATA
# description: Code by which a message names the party; unnamed where it has none.
code(entry) := entry.party.organization if {
	entry.party.organization
} else := object.get(entry.party, "country", "unnamed")
