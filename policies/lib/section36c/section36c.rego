# METADATA
# title: The test of AECA section 36(c)
# description: |
#   Certification to Congress of a licence by its contract value (22 USC 2776(c),
#   22 CFR 123.15). At first provision the dcs lines count, by their price; on a
#   transfer only the licences and agreements that ride on it, while a line remains
#   that no exemption covers. Several of them count together, so that a contract in
#   parts is not below the level. Levels fire at equality.
package lib.section36c

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.sums
import data.lib.tables
import data.lib.usml

# METADATA
# description: A level; a missing row counts as zero, so that it lets nothing pass.
default level(_, _) := 0

level(group, item_class) := tables.threshold("aeca_36c", group, item_class)

# METADATA
# description: The level for firearms, whoever receives.
default firearms_level := 0

firearms_level := tables.threshold("aeca_36c_firearms", "all", "firearms")

# METADATA
# description: Whether the licence reaches the level of a group for a class of items.
fires(group, item_class) := kleene.all_of([
	_binding[group],
	sums.reaches(tallies[item_class], level(group, item_class)),
])

# METADATA
# description: The classes of items whose level the licence reaches for a group.
reached(group) := [item_class |
	some item_class in ["mde", "total"]
	fires(group, item_class) == true
]

# METADATA
# description: What is lacking to say so of the levels of a group.
lacking(group) := kleene.lacking([fires(group, item_class) | some item_class in ["mde", "total"]])

# METADATA
# description: Whether the firearms of the licence reach their level.
firearms := sums.reaches(tallies.firearms, firearms_level)

# METADATA
# description: What counts, or may count, for each class of items.
tallies := {
	"total": sums.amount([{"line": line, "counts": true} | some line in _licensed], "contract_price_usd"),
	"mde": sums.amount([{"line": line, "counts": line.mde} | some line in _licensed], "contract_price_usd"),
	"firearms": sums.amount([{"line": line, "counts": usml.firearm(line)} | some line in _licensed], "contract_price_usd"),
} if {
	input.request.phase == "export"
} else := {
	"total": _amounts("value_usd"),
	"mde": _amounts("mde_value_usd"),
	"firearms": _amounts("firearms_value_usd"),
}

_licensed := [line | some line in lines.live; line.program == "dcs"]

# An amount that an action does not state is none. Actions are no lines.
_amounts(key) := {"counted": count(amounts), "numbers": [], "known": [], "known_usd": sum(amounts), "open": []} if {
	amounts := [object.get(action, key, 0) |
		count(lines.live) > 0
		some action in input.request.linked_actions
		action.kind in {"licence", "agreement"}
	]
}

# The higher levels bind nobody before they were enacted, when the table has no row.
_binding := {"standard": kleene.negate(_higher), "nato5": _higher}

_higher := kleene.all_of([
	min([level("nato5", "mde"), level("nato5", "total")]) > 0,
	parties.higher_levels,
])
