# METADATA
# title: Net proceeds of grant items
# description: |
#   FAA 505(f): what a country receives for a weapon, munition, aircraft, vessel or
#   other implement of war that it was given goes to the United States, less the
#   direct cost of selling. Only for what was delivered before a day may the
#   President waive it.
package lib.proceeds

import data.lib.kleene
import data.lib.lines
import data.lib.tables

# METADATA
# description: |
#   Whether the item moves for a price. A sale needs its price, which may be zero;
#   every other kind without a price is free.
sold_for_value := lines.kind_moves if {
	input.request.sale_price_usd > 0
} else := false if {
	input.request.sale_price_usd == 0
} else := {"sale_price_usd"} if {
	input.request.kind == "sale"
} else := false

# METADATA
# description: Lines by number, with whether their net proceeds are due.
due[line.number] := kleene.all_of([
	_sold_grant(line),
	kleene.negate(_waiver_asked(line)),
]) if {
	some line in lines.live
}

# METADATA
# description: Lines by number, with whether the waiver of early deliveries is asked.
waiver_asked[line.number] := kleene.all_of([
	_sold_grant(line),
	_waiver_asked(line),
]) if {
	some line in lines.live
}

# METADATA
# description: Numbers of the lines whose net proceeds are due.
numbers_due := [number | some number, value in due; value == true]

# METADATA
# description: Fields that leave open whether those of another line are due.
lacking_due := {field | some value in due; is_set(value); some field in value}

# METADATA
# description: Day before which deliveries may be waived; none where the table has none.
default waiver_before := "0001-01-01"

waiver_before := tables.limit_day("net_proceeds_waiver_before")

_sold_grant(line) := kleene.all_of([
	sold_for_value,
	_implement_of_war(line),
	line.grant,
])

# Services, training and construction are no implements of war; all else may be.
_implement_of_war(line) := false if {
	line.item.type in {"service", "training", "construction"}
} else := true

# The programs are those whose waivers State decides (grant.net_proceeds_waiver).
_waiver_asked(line) := kleene.all_of([
	"faa_505f_waiver" in object.get(input.request, "claims", []),
	_waivable_program(line),
	_delivered_early(line),
])

_waivable_program(line) := {sprintf("%s.program", [line.at])} if {
	line.program == ""
} else := line.program in {"drawdown", "eda", "map"}

_delivered_early(line) := line.item.delivered_on < waiver_before if {
	line.item.delivered_on
} else := {sprintf("%s.delivered_on", [line.at])}
