# METADATA
# title: Sums of lines against a level
# description: |
#   A sum with lines of unknown value, or of which it is unknown whether they count, is
#   known to pass a level when the known part does, and known not to when even
#   everything that may count does not. Amounts are whole U.S. dollars.
package lib.sums

import data.lib.kleene

# METADATA
# description: |
#   What lines would add, on one basis of value. An entry has a line and whether it
#   counts. Of those that may count, or whose value is not given, what is lacking.
amount(entries, basis) := {
	"numbers": [entry.line.number | some entry in entries; entry.counts == true],
	"known_usd": sum([usd |
		some entry in entries
		entry.counts == true
		usd := _usd(entry.line, basis)
	]),
	"open": [{"usd": object.get(entry.line.item, ["values", basis], -1), "lacks": lacks} |
		some entry in entries
		lacks := _lacking(entry, basis)
		count(lacks) > 0
	],
}

# METADATA
# description: |
#   An amount that the request states for itself, of whole lines; of no lines it is
#   nothing.
stated(numbers, usd) := {"numbers": numbers, "known_usd": usd, "open": []} if {
	not is_set(usd)
} else := {"numbers": [], "known_usd": 0, "open": []} if {
	count(numbers) == 0
} else := {"numbers": numbers, "known_usd": 0, "open": [{"usd": -1, "lacks": usd}]}

# METADATA
# description: |
#   Whether an amount on top of a position passes a limit. It is known not to when even
#   everything that may count does not. A position that is not known (whose, say) is no
#   less than nothing.
exceeds(before, added, limit_usd) := false if {
	count(added.numbers) + count(added.open) == 0
} else if {
	count(added.numbers) > 0
	least(before) + added.known_usd > limit_usd
} else := false if {
	not is_set(before)
	every entry in added.open { entry.usd >= 0 }
	(before + added.known_usd) + sum([entry.usd | some entry in added.open]) <= limit_usd
} else := kleene.lacking(array.concat([before], [entry.lacks | some entry in added.open]))

# METADATA
# description: An amount, or nothing where it is not known.
least(usd) := usd if {
	not is_set(usd)
} else := 0

# METADATA
# description: Whether an amount reaches a level; at equality it does.
reaches(added, level_usd) := exceeds(0, added, level_usd - 1)

_usd(line, basis) := line.item.values[basis]

_lacking(entry, basis) := kleene.lacking([entry.counts, _given(entry.line, basis)])

_given(line, basis) if {
	line.item.values[basis] >= 0
} else := {sprintf("%s.values.%s", [line.at, basis])}
