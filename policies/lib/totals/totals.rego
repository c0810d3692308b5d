# METADATA
# title: Sums over lines
# description: |
#   What lines come to together, against a level. A sum with lines whose amount or
#   part is not known is known to reach a level when the known part does, and known to
#   miss it when even the largest possible sum does.
package lib.totals

# METADATA
# description: |
#   The lines that count for a sum, or may count: an entry has a line and whether it
#   counts. The amount stands in the item under the path, below zero where it is absent.
parts(entries, path) := [part |
	some entry in entries
	entry.counts != false
	amount := object.get(entry.line.item, path, -1)
	part := {"number": entry.line.number, "amount": amount, "lacks": _lacks(entry, amount, path)}
]

# METADATA
# description: Whether a sum reaches a level; something must count for certain.
reaches(parts_, level) if {
	count(_certain(parts_)) > 0
	known(parts_) >= level
} else := false if {
	count(_open(parts_)) == 0
} else := false if {
	every part in _open(parts_) { part.amount >= 0 }
	known(parts_) + sum([part.amount | some part in _open(parts_)]) < level
} else := {field |
	some part in _open(parts_)
	some field in part.lacks
}

# METADATA
# description: The sum of what counts for certain.
known(parts_) := sum([part.amount | some part in _certain(parts_)])

# METADATA
# description: Numbers of the lines that count for certain.
numbers(parts_) := [part.number | some part in _certain(parts_)]

_certain(parts_) := [part | some part in parts_; count(part.lacks) == 0]

_open(parts_) := [part | some part in parts_; count(part.lacks) > 0]

_lacks(entry, amount, path) := {field |
	is_set(entry.counts)
	some field in entry.counts
} | {sprintf("%s.%s", [entry.line.at, concat(".", path)]) | amount < 0}
