# METADATA
# title: Running limits
# description: |
#   Ceilings of a fiscal year (1 October to 30 September, named by the year in which it
#   ends) and what already counts against them. input.ledgers is a list of positions:
#   {"ledger", "fiscal_year", "position"}, with "country" where the limit runs by
#   country; amounts in whole U.S. dollars, of ledger exchange_544 in seats. A ledger
#   without a position stands at zero. A limit without a row is zero, so that nothing
#   passes it.
package lib.ledgers

import data.lib.kleene
import data.lib.parties
import data.lib.tables

# METADATA
# description: The fiscal year of the decision date.
fiscal_year := to_number(substring(input.request.decision_date, 0, 4)) + _next

# METADATA
# description: What counts against a limit of the whole fiscal year already.
position(ledger) := sum([entry.position |
	some entry in _year
	entry.ledger == ledger
	not entry.country
])

# METADATA
# description: |
#   What counts against the limit of the recipient already; the field that is lacking
#   where the recipient is not known.
position_of_recipient(ledger) := sum([entry.position |
	some entry in _year
	entry.ledger == ledger
	entry.country == parties.recipient_code
]) if {
	parties.recipient_code != ""
} else := {sprintf("%s.country", [parties.recipient.at])}

# METADATA
# description: The limit of a ledger on the decision date, whole U.S. dollars.
default limit(_) := 0

limit(ledger) := tables.by_index("ledger_limits")[ledger].limit_usd

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
# description: An amount that the request states for itself, of whole lines.
stated(numbers, usd) := {"numbers": numbers, "known_usd": usd, "open": []} if {
	not is_set(usd)
} else := {"numbers": numbers, "known_usd": 0, "open": [{"usd": -1, "lacks": usd}]}

# METADATA
# description: |
#   Whether an amount on top of a position passes a limit. It is known not to when even
#   everything that may count does not.
exceeds(before, added, limit_usd) := false if {
	count(added.numbers) + count(added.open) == 0
} else := before if {
	is_set(before)
} else if {
	count(added.numbers) > 0
	before + added.known_usd > limit_usd
} else := false if {
	every entry in added.open { entry.usd >= 0 }
	(before + added.known_usd) + sum([entry.usd | some entry in added.open]) <= limit_usd
} else := {field | some entry in added.open; some field in entry.lacks}

# METADATA
# description: What a finding says of a limit, with what there is to do.
said(ledger, numbers, limit_usd, remedy) := {
	"message": sprintf(
		"Ledger %s, fiscal year %d: $%d used and $%d asked, of $%d; $%d is left. %s",
		[ledger, fiscal_year, numbers.before, numbers.asked, limit_usd, left, remedy],
	),
	"values": {
		"ledger": ledger,
		"fiscal_year": fiscal_year,
		"before_usd": numbers.before,
		"asked_usd": numbers.asked,
		"limit_usd": limit_usd,
		"left_usd": left,
	},
} if {
	left := max([0, limit_usd - numbers.before])
}

# METADATA
# description: An amount of block special; the field where it is not sent.
special_usd := kleene.field(object.get(input.request, "special", {}), "amount_usd", "special")

# METADATA
# description: Whether the special authority is used for this.
special_use(use) := kleene.equals(object.get(input.request, "special", {}), "use", "special", use)

default _next := 0

_next := 1 if substring(input.request.decision_date, 5, 2) >= "10"

_year := [entry | some entry in input.ledgers; entry.fiscal_year == fiscal_year]

_usd(line, basis) := line.item.values[basis]

_lacking(entry, basis) := kleene.lacking([entry.counts, _given(entry.line, basis)])

_given(line, basis) if {
	line.item.values[basis] >= 0
} else := {sprintf("%s.values.%s", [line.at, basis])}
