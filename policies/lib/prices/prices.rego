# METADATA
# title: Sums of contract prices
# description: |
#   What lines cost under a contract, against a level. A sum with lines of unknown
#   price or kind is known to reach a level when the known part does, and known to
#   miss it when even the largest possible sum does.
package lib.prices

# METADATA
# description: |
#   The lines that count for a sum, or may count, by what each says of that. A price
#   below nothing is none.
parts(counts) := [part |
	some entry in counts
	entry.counts != false
	usd := object.get(entry.line.item, ["values", "contract_price_usd"], -1)
	part := {"number": entry.line.number, "usd": usd, "lacks": _lacks(entry, usd)}
]

# METADATA
# description: Whether a sum reaches an amount; something must count for certain.
reaches(parts_, amount) if {
	count(_certain(parts_)) > 0
	known_usd(parts_) >= amount
} else := false if {
	count(_open(parts_)) == 0
} else := false if {
	every part in _open(parts_) { part.usd >= 0 }
	known_usd(parts_) + sum([part.usd | some part in _open(parts_)]) < amount
} else := {field |
	some part in _open(parts_)
	some field in part.lacks
}

# METADATA
# description: The sum of what counts for certain, whole U.S. dollars.
known_usd(parts_) := sum([part.usd | some part in _certain(parts_)])

# METADATA
# description: Numbers of the lines that count for certain.
numbers(parts_) := [part.number | some part in _certain(parts_)]

_certain(parts_) := [part | some part in parts_; count(part.lacks) == 0]

_open(parts_) := [part | some part in parts_; count(part.lacks) > 0]

_lacks(entry, usd) := {field |
	is_set(entry.counts)
	some field in entry.counts
} | {sprintf("%s.values.contract_price_usd", [entry.line.at]) | usd < 0}
