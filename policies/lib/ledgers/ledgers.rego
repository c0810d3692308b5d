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
