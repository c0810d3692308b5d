# METADATA
# title: Sums of lines against a level
# description: |
#   A sum with lines of unknown value, or of which it is unknown whether they count, is
#   known to pass a level when the known part does, and known not to when even
#   everything that may count does not. Amounts are whole U.S. dollars.
package lib.sums

import data.lib.kleene

# METADATA
# description: What lines would add on one basis of value, such as contract_price_usd.
amount(entries, basis) := of_path(entries, ["values", basis])

# METADATA
# description: |
#   What lines would add, of a number that stands in the item under a path. An entry has
#   a line and whether it counts. Of what may count, or gives no number, what is lacking.
#   How many count for certain stands apart from their line numbers, since what counts
#   need not be a line; known are the lines of which the amount is given too.
of_path(entries, path) := {
	"counted": count(numbers),
	"numbers": numbers,
	"known": [part.number | some part in parts; count(part.lacks) == 0],
	"known_usd": sum([part.usd | some part in parts; count(part.lacks) == 0]),
	"open": [{"usd": part.usd, "lacks": part.lacks} | some part in parts; count(part.lacks) > 0],
} if {
	parts := [part |
		some entry in entries
		entry.counts != false
		usd := object.get(entry.line.item, path, -1)
		part := {"number": entry.line.number, "usd": usd, "lacks": _lacks(entry, usd, path)}
	]
	numbers := [entry.line.number | some entry in entries; entry.counts == true]
}

# METADATA
# description: |
#   An amount that the request states for itself, of whole lines; of no lines it is
#   nothing.
stated(numbers, usd) := {"counted": count(numbers), "numbers": numbers, "known": numbers, "known_usd": usd, "open": []} if {
	not is_set(usd)
} else := {"counted": 0, "numbers": [], "known": [], "known_usd": 0, "open": []} if {
	count(numbers) == 0
} else := {"counted": count(numbers), "numbers": numbers, "known": [], "known_usd": 0, "open": [{"usd": -1, "lacks": usd}]}

# METADATA
# description: |
#   Whether an amount on top of a position passes a limit. It is known not to when even
#   everything that may count does not. A position that is not known (whose, say) is no
#   less than nothing.
exceeds(before, added, limit_usd) := false if {
	added.counted + count(added.open) == 0
} else if {
	added.counted > 0
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

_lacks(entry, usd, path) := set() if {
	entry.counts == true
	usd >= 0
} else := kleene.lacking([entry.counts]) | {field |
	usd < 0
	field := sprintf("%s.%s", [entry.line.at, concat(".", path)])
}
