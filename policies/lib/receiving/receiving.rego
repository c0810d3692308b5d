# METADATA
# title: Who receives
# description: |
#   The recipient, the end users and the trainees, their public bodies and their
#   governments. Only a government needs a body; elsewhere an absent body is none.
package lib.receiving

import data.lib.kleene
import data.lib.lines
import data.lib.parties

# METADATA
# description: The recipient, the end users and the trainees, with their paths.
all := [entry |
	some entry in parties.all
	count({role | some role in entry.party.roles} & {"recipient", "end_user", "trainee"}) > 0
]

# METADATA
# description: Whether the body of a party is one of a set.
body_in(entry, bodies) := entry.party.body in bodies if {
	entry.party.body
} else := kleene.all_of([
	parties.type_in(entry, {"government"}),
	{sprintf("%s.body", [entry.at])},
])

# METADATA
# description: Whether one of those who receive is the government of one of the countries.
government_of(countries) := kleene.any_of([_government_of(entry, countries) | some entry in all])

# METADATA
# description: The countries among them whose government receives.
governments_of(countries) := {entry.party.country |
	some entry in all
	_government_of(entry, countries) == true
}

# METADATA
# description: |
#   Whether the recipient is in one of the countries, while a live line remains that
#   the AECA and the FAA may reach.
recipient_in(countries) := kleene.all_of([
	lines.any_usml_or_unknown,
	parties.country_in(parties.recipient, countries),
])

_government_of(entry, countries) := kleene.all_of([
	parties.type_in(entry, {"government"}),
	parties.country_in(entry, countries),
])
