# METADATA
# title: Lease that Congress may disapprove
# description: |
#   A lease for a year or more of which the major defense equipment, or all articles,
#   reach a level by replacement cost less depreciation is open to a joint resolution
#   while the wait of section 62 runs. Members of NATO and the partners have the higher
#   levels; with a right to pass the articles on outside the group they have the
#   standard ones, which is the stricter reading. Services, training and construction
#   are no articles.
package rules.lease.disapproval_63

import data.lib.kleene
import data.lib.leases
import data.lib.parties
import data.lib.sums
import data.lib.tables

rule := {
	"code": "lease.disapproval_63",
	"effect": "congressional_notification",
	"title": "Lease that Congress may disapprove",
	"citation": "22 USC 2796b [AECA 63]",
	"phases": ["export"],
	"programs": ["lease"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "limits", "nato5_partners", "nato_members", "nato_organizations", "thresholds"],
	"reads": [
		"items[].mde",
		"items[].program",
		"items[].type",
		"items[].values.replacement_less_depreciation_usd",
		"lease.term_months",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"reexport_countries",
	],
}

found contains {"lines": lines, "message": message, "values": values} if {
	input.present.program.lease == true
	_condition == true
	reached := kleene.holding(_reached)
	counted := {number | some item_class in reached; some number in _parts[item_class].known}
	lines := [line.number | some line in leases.leased; line.number in counted]
	values := {
		"reached": reached,
		"mde_usd": _parts.mde.known_usd,
		"mde_level_usd": _level(_group, "mde"),
		"total_usd": _parts.total.known_usd,
		"total_level_usd": _level(_group, "total"),
	}
	message := sprintf(
		"Replacement less depreciation: major equipment $%d (level $%d), all articles $%d (level $%d). A joint resolution can block the lease.",
		[values.mde_usd, values.mde_level_usd, values.total_usd, values.total_level_usd],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.lease == true
	is_set(_condition)
}

_condition := kleene.all_of([leases.long, kleene.any_of([value | some value in _reached])])

# A sum that reaches the levels of both groups reaches the one that binds, whichever it is.
_reached := {item_class: value |
	some item_class, parts in _parts
	standard := sums.reaches(parts, _level("standard", item_class))
	nato5 := sums.reaches(parts, _level("nato5", item_class))
	value := kleene.any_of([
		kleene.all_of([kleene.negate(_higher), standard]),
		kleene.all_of([_higher, nato5]),
		kleene.all_of([standard, nato5]),
	])
}

_higher := kleene.all_of([
	min([_level("nato5", "mde"), _level("nato5", "total")]) > 0,
	parties.higher_levels,
])

default _group := "standard"

_group := "nato5" if _higher == true

# A missing row counts as zero, so that it lets nothing pass.
default _level(_, _) := 0

_level(group, item_class) := tables.threshold("aeca_63", group, item_class)

_parts := {
	"mde": sums.of_path([{"line": line, "counts": line.mde} | some line in _articles], _value),
	"total": sums.of_path([{"line": line, "counts": true} | some line in _articles], _value),
}

_value := ["values", "replacement_less_depreciation_usd"]

_articles := [line | some line in leases.leased; not line.item.type in {"service", "training", "construction"}]
