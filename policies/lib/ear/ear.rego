# METADATA
# title: Items under the Export Administration Regulations
# description: |
#   What the classification number of a line says of it, whether it is of U.S. origin,
#   and to which country groups of 15 CFR 740 Supplement 1 it goes. A line without a
#   number is none of the 600 series or 9x515. Content of the United States is stated
#   for foreign-made items only (items[].measures.us_content_bp).
package lib.ear

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.proscribed
import data.lib.tables

# METADATA
# description: |
#   Live lines under the EAR: of U.S. origin, where no content is stated, of the 600
#   series or 9x515, of its paragraph .y; and the content in basis points.
all := [entry |
	some line in lines.live
	line.program == "ear"
	number := upper(object.get(line.item, "eccn", ""))
	content := object.get(line.item, ["measures", "us_content_bp"], _none)
	entry := {
		"number": line.number,
		"us_origin": content == _none,
		"content_bp": content,
		"series600": regex.match(`^([0-9][A-E]6[0-9][0-9]|9[A-E]515)`, number),
		"dot_y": regex.match(`^.{5}\.Y`, number),
	}
]

# METADATA
# description: Whether the items go to a country of one of the groups.
to_groups(groups) := to_countries({country | some group in groups; some country in _group(group)})

# METADATA
# description: Whether they go to one of some countries.
to_countries(countries) := kleene.any_of([parties.country_in(entry, countries) | some entry in proscribed.destinations])

# METADATA
# description: Whether they go to a place outside a group and outside some countries.
outside(group, countries) := kleene.any_of([
kleene.negate(parties.country_in(entry, _group(group) | countries)) |
	some entry in proscribed.destinations
])

# METADATA
# description: Codes of the destinations, for messages.
destinations := {parties.code(entry) | some entry in proscribed.destinations}

# METADATA
# description: |
#   China as the EAR know it: Hong Kong and Macau are treated like it (from memory,
#   as in table itar_126_1_d1). They are in every group in which China is: group D:5
#   follows 22 CFR 126.1, which names them.
china := {"CHN", "HKG", "MAC"}

# METADATA
# description: |
#   Whether the content of a line is above the limit that its destination has: one
#   for a stricter group of destinations, one for all others. Above that of the others
#   it is above wherever it goes.
above(entry, to_strict, strict_bp, limit_bp) if {
	entry.content_bp > limit_bp
} else := false if {
	entry.content_bp <= min([strict_bp, limit_bp])
} else := to_strict

# METADATA
# description: A limit of table limits; a missing row lets no content pass.
default limit(_) := 0

limit(name) := tables.limit(name)

_none := -1

# A group that holds China holds all that is treated like it.
_group(name) := listed | {country | "CHN" in listed; some country in china} if {
	listed := {country | some country, _ in tables.by_index("ear_country_groups")[name]}
}
