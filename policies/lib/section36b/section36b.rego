# METADATA
# title: The test of AECA section 36(b)
# description: |
#   Certification to Congress of a letter of offer at or above the dollar levels
#   (22 USC 2776(b)). At first provision the lines are what is offered: those sold by
#   letter of offer, teams included, by contract price; excess articles that are given
#   are no sale. Design and construction is a class of its own. On a transfer only what
#   rides on it counts, while a line is not exempt: linked letters of offer, which state
#   their values themselves. Levels fire at equality, and each class is tested
#   alone.
package lib.section36b

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.sums
import data.lib.tables

# METADATA
# description: Whether the buyer has the standard levels by its class alone.
standard_class := _of_class({"nato_org", "other"})

# METADATA
# description: Whether the buyer is of NATO or the five, with a right to pass on or without.
nato5_class := _of_class({"nato5"})

# METADATA
# description: |
#   What a rule finds under one group of levels: a finding for each class that reaches
#   its level. Where none does, and what is lacking could make one, what is lacking.
answers(binds, group, classes) := found if {
	found := {_finding(group, item_class) |
		some item_class in classes
		_fires(binds, group, item_class) == true
	}
	count(found) > 0
} else := {{"unknown": fields}} if {
	fields := kleene.lacking([_fires(binds, group, item_class) | some item_class in classes])
	count(fields) > 0
} else := set()

_finding(group, item_class) := {
	"lines": _values[item_class].numbers,
	"message": sprintf(
		"Letter of offer: $%d of %s; the level is $%d. Certify it to Congress before the offer is signed.",
		[_values[item_class].known_usd, _names[item_class], _level(group, item_class)],
	),
	"values": {"offered_usd": _values[item_class].known_usd, "level_usd": _level(group, item_class)},
}

_fires(binds, group, item_class) := kleene.all_of([
	binds,
	sums.reaches(_values[item_class], _level(group, item_class)),
])

# A missing row counts as zero, so that it lets nothing pass.
default _level(_, _) := 0

_level(group, item_class) := tables.threshold("aeca_36b", group, item_class)

_names := {
	"mde": "major defense equipment",
	"total": "articles and services",
	"construction": "design and construction",
}

_values := {
	"mde": _sum([{"line": entry.line, "counts": kleene.all_of([entry.counts, entry.line.mde])} |
		some entry in _goods
	]),
	"total": _sum(_goods),
	"construction": _sum(_works),
} if {
	input.request.phase == "export"
} else := {
	"mde": _ridden("mde_value_usd"),
	"total": _ridden("value_usd"),
	"construction": _ridden("construction_value_usd"),
}

_sum(entries) := sums.amount([entry | some entry in entries; entry.counts != false], "contract_price_usd")

_goods := [{"line": line, "counts": _sold(line)} |
	some line in lines.live
	line.program in {"eda", "fmcs", "fms", "teams"}
	line.item.type != "construction"
]

_works := [{"line": line, "counts": true} |
	some line in lines.live
	line.program in {"fmcs", "fms"}
	line.item.type == "construction"
]

_sold(line) := kleene.negate(line.grant) if {
	line.program == "eda"
} else := true

# Linked letters of offer by their place in the list, and what they add.
_ridden(member) := {
	"counted": count(_offers),
	"numbers": [],
	"known": [],
	"known_usd": sum([object.get(action, member, 0) | some action in _offers]),
	"open": [],
}

# Nothing rides on a transfer of which every line is exempt.
_offers := [action |
	count(lines.live) > 0
	some action in input.request.linked_actions
	action.kind == "loa"
]

_of_class(classes) := parties.recipient_class if {
	is_set(parties.recipient_class)
} else := parties.recipient_class in classes
