# METADATA
# title: Excess defense articles
# description: |
#   Lines of program eda at first provision: given under FAA 516, or sold under AECA
#   21. Also the test of FAA 516(f) (22 USC 2321j(f)), which asks for a notice of either:
#   significant military equipment whatever its value, or original acquisition cost at
#   or above the level, of the articles together. On a transfer only an action that
#   rides on it is a provision by the United States, while a line remains that no
#   exemption covers; the lines themselves were notified when they were provided.
package lib.excess

import data.lib.kleene
import data.lib.lines
import data.lib.sums
import data.lib.tables

# METADATA
# description: Live lines of program eda.
articles := [line | some line in lines.live; line.program == "eda"]

# METADATA
# description: Their numbers.
numbers := [line.number | some line in articles]

# METADATA
# description: Whether one of them is given.
given := kleene.any_of([line.grant | some line in articles])

# METADATA
# description: Numbers of those that are given.
given_numbers := [line.number | some line in articles; line.grant == true]

# METADATA
# description: Whether one of them is sold.
sold := kleene.any_of([value | some value in _sold])

# METADATA
# description: Numbers of those that are sold.
sold_numbers := [line.number | some line in articles; _sold[line.at] == true]

# METADATA
# description: Whether FAA 516(f) asks for a notice.
notice_due := kleene.any_of([_any_significant, cost_reached])

# METADATA
# description: Numbers of the lines for which it does.
notice_numbers := _parts.known if {
	input.request.phase == "export"
	cost_reached == true
} else := significant_numbers

# METADATA
# description: Numbers of the lines that are significant military equipment.
significant_numbers := [line.number |
	input.request.phase == "export"
	some line in articles
	line.sme == true
]

# METADATA
# description: Why it does, in words for messages.
notice_reasons := concat(" and ", array.concat(
	["significant military equipment, whatever its value" | _any_significant == true],
	[sprintf("$%d at acquisition (level $%d)", [known_cost_usd, cost_level_usd]) | cost_reached == true],
))

# METADATA
# description: The known original acquisition cost, whole U.S. dollars.
known_cost_usd := _parts.known_usd

# METADATA
# description: The level; a missing row counts as zero, so that it lets nothing pass.
default cost_level_usd := 0

cost_level_usd := tables.threshold("faa_516f", "all", "total")

# METADATA
# description: Whether the cost reaches the level.
cost_reached := sums.reaches(_parts, cost_level_usd)

_sold := {line.at: kleene.equals(line.item, "authority", line.at, "aeca_21") | some line in articles}

_parts := sums.of_path([{"line": line, "counts": true} | some line in articles], _cost) if {
	input.request.phase == "export"
} else := {
	"counted": count(_actions),
	"numbers": [],
	"known": [],
	"known_usd": sum([object.get(action, "acquisition_cost_usd", 0) | some action in _actions]),
	"open": [],
}

_cost := ["values", "acquisition_cost_usd"]

_any_significant := kleene.any_of([line.sme | some line in articles]) if {
	input.request.phase == "export"
} else := kleene.any_of([significant |
	some action in _actions
	significant := "sme" in object.get(action, "flags", [])
])

_actions := [action |
	count(lines.live) > 0
	some action in input.request.linked_actions
	action.kind == "eda"
]
