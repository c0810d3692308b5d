# METADATA
# title: Foreign military financing
# description: |
#   Which lines financing pays, for how much, and how it is spent. Money may stand at
#   the lines, or be put to the whole request (funding). Where it is put to the request
#   and no line names it, which line it pays is open, so every line counts.
package lib.financing

import data.lib.kleene
import data.lib.lines

# METADATA
# description: Grants and loans under AECA 23.
sources := {"fmf_grant", "fmf_loan"}

# METADATA
# description: Live lines that money of one of the sources pays.
paid(monies) := named if {
	named := [line | some line in lines.live; object.get(line.item, "funding", "national") in monies]
	count(named) > 0
} else := lines.live if {
	put_usd(monies) >= 0
} else := []

# METADATA
# description: Dollars of the sources put to the whole request; below zero where none are.
put_usd(monies) := sum(amounts) if {
	amounts := [money.amount_usd | some money in input.request.funding; money.source in monies]
	count(amounts) > 0
} else := -1

# METADATA
# description: Live lines that financing pays.
financed := paid(sources)

# METADATA
# description: Their numbers.
numbers := [line.number | some line in financed]

# METADATA
# description: Members of the financing block.
block := object.get(input.request, "financing", {})

# METADATA
# description: Whether the money is spent by commercial contract.
commercial := kleene.all_of([
	count(numbers) > 0,
	kleene.equals(block, "channel", "financing", "commercial"),
])

# METADATA
# description: Whether lines are financed and the block has a flag; an absent one is not set.
flagged(name) := count(numbers) > 0 if {
	name in input.request.financing.flags
} else := false

# METADATA
# description: Known sum of the contract prices of the financed lines, whole U.S. dollars.
price_usd := sum([line.item.values.contract_price_usd | some line in financed])

# METADATA
# description: Whether that sum stays below a level. Lines without a price may reach it.
price_below(level) := false if {
	price_usd >= level
} else if {
	count(_unpriced) == 0
} else := _unpriced

# METADATA
# description: |
#   The financed value that is known: the prices of the lines that name financing, or
#   what is put to the whole request where that is more.
value_usd := max([put_usd(sources), sum([line.item.values.contract_price_usd | some line in _named])])

# METADATA
# description: Whether the financed value is above a level.
value_above(level) if {
	value_usd > level
} else := false if {
	count(_lacking) == 0
} else := _lacking

# Only lines that name financing add their price to what is put to the request.
_named := [line | some line in financed; line.fmf]

_lacking := _prices_lacking(_named)

_unpriced := _prices_lacking(financed)

_prices_lacking(some_lines) := {sprintf("%s.values.contract_price_usd", [line.at]) |
	some line in some_lines
	object.get(line.item, ["values", "contract_price_usd"], -1) < 0
}
