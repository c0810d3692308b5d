# METADATA
# title: The test of AECA section 3(d)
# description: |
#   Certification to Congress of a transfer at or above the dollar levels
#   (22 USC 2753(d)). The test runs on original acquisition cost, for government
#   lines together and for dcs lines together, each being one consent authority.
#   Levels fire at equality. A sum with lines of unknown cost or kind is known to
#   reach a level when the known part does, and known to miss it when even the
#   largest possible sum does.
package lib.section3d

import data.lib.countries
import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

# METADATA
# description: The two consent authorities, each with the lines that it may cover.
authorities := {"government", "dcs"}

# METADATA
# description: Repair services and the parts used in them (3(d)(4)(A)).
relief_mro_service := kleene.all_of([
	input.request.kind == "mro",
	kleene.all_of([_repair_line(line) | some line in lines.live]),
	kleene.negate(_capability_increase),
])

# METADATA
# description: A temporary transfer for the sole purpose of repair (3(d)(4)(B)).
relief_mro_temporary := kleene.all_of([
	input.request.kind == "mro",
	kleene.equals(input.request, "permanence", "permanence", "temporary"),
	kleene.equals(_work, "purpose", "work.purpose", "repair_only"),
])

# METADATA
# description: |
#   NATO cross-servicing, or a lead-nation sale whose certification named the
#   transferees, between members or NATO itself (3(d)(4)(C)).
relief_nato_arrangement := kleene.all_of([
	object.get(_arrangement, "kind", "") in {"nato_cross_servicing", "nato_lead_nation_certified"},
	_nato(parties.holder),
	_nato(parties.recipient),
])

# METADATA
# description: Whether one of the reliefs of 3(d)(4) holds.
relief := kleene.any_of([relief_mro_service, relief_mro_temporary, relief_nato_arrangement])

# METADATA
# description: |
#   Whether the test applies at all: a transfer of lines that need consent, whose
#   kind is a transfer, and to which no relief applies.
applies := kleene.all_of([
	input.request.phase == "transfer",
	not_a_transfer_kind == false,
	lines.any_consent,
	kleene.negate(relief),
])

# METADATA
# description: Kinds that section 3(d) does not call a transfer.
default not_a_transfer_kind := false

not_a_transfer_kind if input.request.kind in {"change_of_end_use", "return_to_us"}

# METADATA
# description: The lines that count for an authority, or may count.
counted(authority) := [line | some line in lines.live; line.route in {authority, "unknown"}]

# METADATA
# description: Numbers of the lines that count for a level.
numbers(authority, item_class) := [line.number |
	some line in counted(authority)
	_counts(line, authority, item_class) == true
]

# METADATA
# description: The known sum of original acquisition cost, whole U.S. dollars.
known_sum(authority, item_class) := sum([line.item.values.acquisition_cost_usd |
	some line in counted(authority)
	_counts(line, authority, item_class) == true
])

# METADATA
# description: Whether the sum of an authority reaches a level of table thresholds.
reached(authority, item_class, group) if {
	known_sum(authority, item_class) >= tables.threshold("aeca_3d", group, item_class)
} else := false if {
	count(_lacking(authority, item_class)) == 0
} else := false if {
	_largest_sum(authority, item_class) < tables.threshold("aeca_3d", group, item_class)
} else := _lacking(authority, item_class)

# METADATA
# description: Whether the rule for one class of items and one group of levels fires.
fires(authority, item_class, group) := kleene.all_of([
	applies,
	_group_applies(group),
	reached(authority, item_class, group),
])

# METADATA
# description: Whether any level of an authority is reached.
any_level(authority) := kleene.any_of([fires(authority, item_class, group) |
	some item_class in ["mde", "total"]
	some group in ["standard", "nato5"]
])

_group_applies("standard") := parties.standard_levels

_group_applies("nato5") := parties.higher_levels

# Whether a line counts: its origin, for MDE its kind, and that its cost is known.
_counts(line, authority, item_class) := kleene.all_of([
	_of_authority(line, authority),
	_of_class(line, item_class),
	_has_cost(line),
])

_may_count(line, authority, item_class) if {
	value := kleene.all_of([_of_authority(line, authority), _of_class(line, item_class)])
	value != false
}

_of_authority(line, authority) if {
	line.route == authority
} else := {sprintf("%s.program", [line.at])}

_of_class(_, "total") := true

_of_class(line, "mde") := line.mde

_has_cost(line) if {
	line.item.values.acquisition_cost_usd >= 0
} else := {sprintf("%s.values.acquisition_cost_usd", [line.at])}

_lacking(authority, item_class) := {field |
	some line in counted(authority)
	some field in _counts(line, authority, item_class)
}

# Undefined where the cost of a line that may count is unknown.
_largest_sum(authority, item_class) := total if {
	possible := [line | some line in counted(authority); _may_count(line, authority, item_class)]
	costs := [line.item.values.acquisition_cost_usd | some line in possible]
	count(costs) == count(possible)
	total := sum(costs)
}

_work := object.get(input.request, "work", {})

_arrangement := object.get(input.request, "arrangement", {})

_repair_line(line) if {
	line.item.type == "service"
} else := lines.flag(line, "repair_part")

# Absent with repair_only is false.
_capability_increase := _work.capability_increase if {
	_work.capability_increase != null
} else := false if {
	_work.purpose == "repair_only"
} else := {"work.capability_increase"}

_nato(entry) if {
	entry.party.organization in countries.nato_organizations
} else := parties.country_in(entry, countries.nato_members)
