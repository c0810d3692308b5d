# METADATA
# title: Sums of contract prices
# description: |
#   What lines cost under a contract, against a level. A sum with lines of unknown
#   price or kind is known to reach a level when the known part does, and known to
#   miss it when even the largest possible sum does.
package lib.prices

# METADATA
# description: |
#   The lines that count for a sum for certain, how many and how much, and those that
#   are open, by what each says of itself. A price below nothing is none.
tally(counts) := {
	"counted": count(certain),
	"numbers": [part.number | some part in certain],
	"known_usd": sum([part.usd | some part in certain]),
	"open": [part | some part in parts; count(part.lacks) > 0],
} if {
	parts := [part |
		some entry in counts
		entry.counts != false
		usd := object.get(entry.line.item, ["values", "contract_price_usd"], -1)
		part := {"number": entry.line.number, "usd": usd, "lacks": _lacks(entry, usd)}
	]
	certain := [part | some part in parts; count(part.lacks) == 0]
}

# METADATA
# description: Whether a sum reaches an amount; something must count for certain.
reaches(sum_, amount) if {
	sum_.counted > 0
	sum_.known_usd >= amount
} else := false if {
	count(sum_.open) == 0
} else := false if {
	every part in sum_.open { part.usd >= 0 }
	sum_.known_usd + sum([part.usd | some part in sum_.open]) < amount
} else := {field |
	some part in sum_.open
	some field in part.lacks
}

_lacks(entry, usd) := set() if {
	entry.counts == true
	usd >= 0
} else := {field |
	is_set(entry.counts)
	some field in entry.counts
} | {sprintf("%s.values.contract_price_usd", [entry.line.at]) | usd < 0}
