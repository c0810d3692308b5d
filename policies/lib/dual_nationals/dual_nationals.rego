# METADATA
# title: Employees with other nationalities
# description: |
#   Release of data to dual and third-country nationals (22 CFR 126.18). The
#   nationalities of a party are those of its employees who would receive the data;
#   absent is none. Which employee has which of them is not stated, so all of them
#   must fit. They decide which lines are exempt, so they look at all lines.
package lib.dual_nationals

import data.lib.aukus
import data.lib.countries
import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.receiving

# METADATA
# description: Parties whose employees would receive the data.
employers := [entry | some entry in parties.all; count(nationalities(entry)) > 0]

# METADATA
# description: The nationalities of the employees of a party.
nationalities(entry) := {country | some country in object.get(entry.party, "nationalities", [])}

# METADATA
# description: |
#   Whether employees of a party have a nationality other than the recipient's. Of two
#   nationalities one is another, whichever the recipient's is.
foreign_to_recipient(entry) if {
	count(nationalities(entry)) > 1
} else := kleene.any_of([kleene.negate(parties.country_in(parties.recipient, {country})) |
	some country in nationalities(entry)
])

# METADATA
# description: Whether a party has all of some credentials; absent is none.
has_credentials(entry, credentials) := count(credentials - {held | some held in entry.party.credentials}) == 0

# METADATA
# description: Licensed lines by number, with whether 126.18(d) exempts them.
exempt_18d[line.number] := kleene.all_of([
	input.request.kind == "data_release",
	line.item.type in {"technical_data", "software"},
	_all_covered_18d,
	kleene.negate(line.classified),
]) if {
	some line in lines.all
	line.program == "dcs"
}

# METADATA
# description: Licensed lines by number, with whether 126.18(e) exempts them.
exempt_18e[line.number] := kleene.all_of([
	input.request.kind == "data_release",
	_all_covered_18e,
	line.classified,
]) if {
	some line in lines.all
	line.program == "dcs"
}

# METADATA
# description: Whether neither paragraph exempts a licensed line.
not_exempt(number) := kleene.all_of([
	kleene.negate(exempt_18d[number]),
	kleene.negate(exempt_18e[number]),
])

# Whoever receives, and whoever names employees.
_concerned := array.concat(receiving.all, employers)

default _all_covered_18d := false

_all_covered_18d if {
	every entry in _concerned { _covered_18d(entry) }
}

_covered_18d(entry) if {
	count(nationalities(entry)) > 0
	count(nationalities(entry) - countries.set_of("nationals_126_18d")) == 0
	has_credentials(entry, {"regular_employee", "nda", "in_territory"})
}

_all_covered_18e := kleene.all_of(array.concat(
	[aukus.authorized_user(parties.recipient), aukus.within(parties.recipient)],
	[_covered_18e(entry) | some entry in _concerned],
))

# A dual national has another nationality beside.
_covered_18e(entry) if {
	count(nationalities(entry)) > 1
	count(nationalities(entry) & countries.set_of("citizens_126_18e")) > 0
	has_credentials(entry, {"secret_clearance", "regular_employee"})
} else := false
