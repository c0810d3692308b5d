# METADATA
# title: Running limits
# description: |
#   Ceilings of a fiscal year (1 October to 30 September, named by the year in which it
#   ends) and what already counts against them. input.ledgers is a list of positions:
#   {"ledger", "fiscal_year", "position"}, with "country" (or the code of an
#   organization) where table ledgers says that the ledger runs by country. What runs by
#   no fiscal year has "quarter", "country" or "reference" in its place. Positions are in
#   the unit of table ledgers, mostly whole U.S. dollars; several of one ledger add up.
#   A ledger without a position stands at zero. A limit without a row is zero, so that
#   nothing passes it. Each sub-limit is a ledger of its own, with positions of its own.
package lib.ledgers

import data.lib.faa
import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.sums
import data.lib.tables

# METADATA
# description: |
#   True when every position is of a ledger that the table knows, and can be counted.
#   The entry point gives no decision on others: one that no rule finds relieves.
default right := false

right if not input.ledgers

right if {
	is_array(input.ledgers)
	every entry in input.ledgers { _counted(entry, _keys[entry.ledger]) }
}

# METADATA
# description: The fiscal year of the decision date.
fiscal_year := to_number(substring(input.request.decision_date, 0, 4)) + _next

# METADATA
# description: |
#   What counts against a limit of the whole fiscal year already, for whichever country.
position(ledger) := sum([entry.position |
	some entry in _year
	entry.ledger == ledger
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
# description: What counts under a memo, designator or agreement already.
position_of_reference(ledger, reference) := sum([entry.position |
	some entry in input.ledgers
	entry.ledger == ledger
	entry.reference == reference
])

# METADATA
# description: What counts in the recipient's country already, of whatever year.
position_in_country(ledger) := sum([entry.position |
	some entry in input.ledgers
	entry.ledger == ledger
	entry.country == parties.recipient_code
])

# METADATA
# description: The calendar quarter of the decision date, as 2026-Q4.
quarter := sprintf("%s-Q%d", [
	substring(input.request.decision_date, 0, 4),
	floor((to_number(substring(input.request.decision_date, 5, 2)) + 2) / 3),
])

# METADATA
# description: |
#   What a request posts to a ledger of the fiscal year, under a limit. Undefined where
#   no line counts. The levels are the positions from which the answer is another.
posting(ledger, added, limit_amount) := {
	"ledger": ledger,
	"fiscal_year": fiscal_year,
	"amount": added.known_usd,
	"limit": limit_amount,
	"levels": levels(added, limit_amount),
} if {
	added.counted > 0
}

# METADATA
# description: The same, for a ledger that runs by country.
posting_of_recipient(ledger, added, limit_amount) := object.union(
	account_of_recipient(ledger),
	{"amount": added.known_usd, "limit": limit_amount, "levels": levels(added, limit_amount)},
) if {
	added.counted > 0
}

# METADATA
# description: What a request posts where no limit is.
unlimited(ledger, added) := {
	"ledger": ledger,
	"fiscal_year": fiscal_year,
	"amount": added.known_usd,
	"levels": [],
} if {
	added.counted > 0
}

# METADATA
# description: The same, for a ledger that runs by country.
unlimited_of_recipient(ledger, added) := object.union(
	account_of_recipient(ledger),
	{"amount": added.known_usd, "levels": []},
) if {
	added.counted > 0
}

# METADATA
# description: A look at a ledger of the fiscal year that posts nothing.
look(ledger, added, limit_amount) := {
	"ledger": ledger,
	"fiscal_year": fiscal_year,
	"amount": 0,
	"levels": levels(added, limit_amount),
} if {
	added.counted > 0
}

# METADATA
# description: The account of the recipient in a ledger; undefined where it has no code.
account_of_recipient(ledger) := {
	"ledger": ledger,
	"fiscal_year": fiscal_year,
	"country": parties.recipient_code,
} if {
	parties.recipient_code != ""
}

# METADATA
# description: Positions from which an amount on top passes a limit, for all it may be.
levels(added, limit_amount) := sort({level |
	some amount in possible(added)
	level := (limit_amount - amount) + 1
})

# METADATA
# description: What is asked for certain, and what it may be where some of it is open.
possible(added) := {added.known_usd, added.known_usd + sum([entry.usd | some entry in added.open; entry.usd > 0])}

# METADATA
# description: The limit of a ledger on the decision date, whole U.S. dollars.
default limit(_) := 0

limit(ledger) := tables.by_index("ledger_limits")[ledger].limit_usd

# METADATA
# description: What a finding says of a limit, with what there is to do.
said(ledger, numbers, limit_usd, remedy) := {
	"message": sprintf(
		"Ledger %s, fiscal year %d: $%d used and $%d asked, of $%d; $%d is left. %s",
		[ledger, fiscal_year, before, numbers.asked, limit_usd, left, remedy],
	),
	"values": {
		"ledger": ledger,
		"fiscal_year": fiscal_year,
		"before_usd": before,
		"asked_usd": numbers.asked,
		"limit_usd": limit_usd,
		"left_usd": left,
	},
} if {
	before := sums.least(numbers.before)
	left := max([0, limit_usd - before])
}

# METADATA
# description: What a finding says of a ledger in which the recipient has nothing.
unallocated(ledger, numbers, remedy) := {
	"message": sprintf(
		"Ledger %s, fiscal year %d: nothing is allocated for %s; $%d used and $%d asked. %s",
		[ledger, fiscal_year, parties.recipient_code, numbers.before, numbers.asked, remedy],
	),
	"values": {
		"ledger": ledger,
		"fiscal_year": fiscal_year,
		"recipient": parties.recipient_code,
		"before_usd": numbers.before,
		"asked_usd": numbers.asked,
		"limit_usd": 0,
		"left_usd": 0,
	},
}

# METADATA
# description: |
#   What the request asks of military financing: the price of the lines that it pays;
#   where none names it, what is put to the whole request.
financed := sums.amount(
	[{"line": line, "counts": true} | some line in lines.live; line.fmf],
	"contract_price_usd",
) if {
	some line in lines.live
	line.fmf
} else := sums.stated(lines.live_numbers, _put) if {
	faa.fmf_put
} else := sums.stated([], 0)

_put := sum([money.amount_usd |
	some money in input.request.funding
	money.source in faa.fmf
])

# METADATA
# description: An amount of block special; the field where it is not sent.
special_usd := kleene.field(object.get(input.request, "special", {}), "amount_usd", "special")

# METADATA
# description: Whether the special authority is used for this.
special_use(use) := kleene.equals(object.get(input.request, "special", {}), "use", "special", use)

default _next := 0

_next := 1 if substring(input.request.decision_date, 5, 2) >= "10"

_year := [entry | some entry in input.ledgers; entry.fiscal_year == fiscal_year]

# By what a ledger runs, by its name.
_keys := {row.ledger: row.key | some row in tables.in_force("ledgers")}

# A position of a ledger that no table names is none that a rule could have asked.
default _counted(_, _) := false

_counted(entry, key) if {
	_whole(entry.position)
	_possible(entry)
	_whose(entry, key)
}

_whole(value) if {
	is_number(value)
	floor(value) == value
}

# Only the balance of seats may be below zero.
_possible(entry) if entry.ledger == "exchange_544"

_possible(entry) if entry.position >= 0

_whose(entry, "fiscal year") if _whole(entry.fiscal_year)

_whose(entry, "fiscal year and country") if {
	_whole(entry.fiscal_year)
	count(entry.country) > 0
}

_whose(entry, "calendar quarter") if regex.match(`^[0-9]{4}-Q[1-4]$`, entry.quarter)

_whose(entry, "country") if count(entry.country) > 0

_whose(entry, key) if {
	key in {"authorization memo", "lease designator", "agreement"}
	count(entry.reference) > 0
}
