# METADATA
# title: The test of AECA section 3(d)
# description: |
#   Certification to Congress of a transfer at or above the dollar levels
#   (22 USC 2753(d)). The test runs on original acquisition cost, for government
#   lines together and for dcs lines together, each being one consent authority;
#   "both" adds the two, for the rules that look at the whole. Levels fire at
#   equality. A sum with lines of unknown cost or kind is known to reach a level
#   when the known part does, and known to miss it when even the largest possible
#   sum does.
package lib.section3d

import data.lib.countries
import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables
import data.lib.work

# METADATA
# description: The two consent authorities.
authorities := {"government", "dcs"}

# METADATA
# description: Live lines that need consent, or may need it.
concerned := [line | some line in lines.live; line.consent_or_unknown]

# METADATA
# description: Repair services and the parts used in them (3(d)(4)(A)).
relief_mro_service := kleene.all_of([
	input.request.kind == "mro",
	count(concerned) > 0,
	kleene.all_of([_repair_line(line) | some line in concerned]),
	kleene.negate(work.capability_increase),
])

# METADATA
# description: A temporary transfer for the sole purpose of repair (3(d)(4)(B)).
relief_mro_temporary := kleene.all_of([
	input.request.kind == "mro",
	count(concerned) > 0,
	kleene.equals(input.request, "permanence", "", "temporary"),
	work.repair_only,
])

# METADATA
# description: |
#   NATO cross-servicing, or a lead-nation sale whose certification named the
#   transferees, between members or NATO itself (3(d)(4)(C)). A firm in a member
#   country is no member.
relief_nato_arrangement := kleene.all_of([
	object.get(_arrangement, "kind", "") in {"nato_cross_servicing", "nato_lead_nation_certified"},
	count(concerned) > 0,
	_nato("holder"),
	_nato("recipient"),
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
# description: |
#   Whether the higher levels of 3(d)(5) bind: not before they were enacted, when
#   the table has no row for them and the standard levels bound everybody.
higher_levels := kleene.all_of([_higher_levels_enacted, parties.higher_levels])

# METADATA
# description: |
#   A level of table thresholds. A missing row counts as zero, so that it lets
#   nothing pass.
default level(_, _) := 0

level(group, item_class) := tables.threshold("aeca_3d", group, item_class)

# METADATA
# description: The lines that count for an authority, or may count.
counted(authority) := [line | some line in concerned; line.route in _routes[authority]]

# METADATA
# description: Numbers of the lines that count for a level.
numbers(authority, item_class) := _tally[authority][item_class].numbers

# METADATA
# description: The known sum of original acquisition cost, whole U.S. dollars.
known_sum(authority, item_class) := _tally[authority][item_class].known_usd

# METADATA
# description: Whether a line states its original acquisition cost.
has_cost(line) := _cost(line) >= 0

# METADATA
# description: |
#   Whether the sum of an authority, with an amount from elsewhere, reaches an
#   amount. Lines must take part in it: what comes from elsewhere is not enough.
reaches(authority, item_class, amount, more) if {
	count(_tally[authority][item_class].numbers) > 0
	_tally[authority][item_class].known_usd + more >= amount
} else := false if {
	count(_tally[authority][item_class].lacking) == 0
} else := false if {
	_tally[authority][item_class].bounded
	_tally[authority][item_class].largest_usd + more < amount
} else := _tally[authority][item_class].lacking

# METADATA
# description: Whether the rule for one class of items and one group of levels fires.
fires(authority, item_class, group) := kleene.all_of([
	applies,
	group_applies(group),
	reaches(authority, item_class, level(group, item_class), 0),
])

# METADATA
# description: Whether any level of an authority is reached.
any_level(authority) := kleene.any_of([fires(authority, item_class, group) |
	some item_class in ["mde", "total"]
	some group in ["standard", "nato5"]
])

# METADATA
# description: Whether the test applies and no authority reaches a level.
below_every_level := kleene.all_of(array.concat(
	[applies],
	[kleene.negate(any_level(authority)) | some authority in authorities],
))

# METADATA
# description: Whether a group of levels is the one that binds.
group_applies("standard") := kleene.negate(higher_levels)

group_applies("nato5") := higher_levels

# A line of unknown origin may be of either.
_routes := {
	"government": {"government", "unknown"},
	"dcs": {"dcs", "unknown"},
	"both": {"government", "dcs", "unknown"},
}

_higher_levels_enacted := min([level("nato5", "mde"), level("nato5", "total")]) > 0

# By authority and class, once for all rules: the lines that count for certain,
# their sum, the fields without which others may count, and the sum if they all do
# (bounded while each of them has a cost).
_tally[authority][item_class] := {
	"numbers": [entry.number | some entry in certain],
	"known_usd": sum([entry.cost_usd | some entry in certain]),
	"lacking": {field | some entry in possible; some field in entry.lacks[item_class]},
	"largest_usd": sum([entry.cost_usd | some entry in possible]),
	"bounded": count([1 | some entry in possible; entry.cost_usd < 0]) == 0,
} if {
	some item_class, entries in _entries
	some authority, routes in _routes
	possible := [entry | some entry in entries; entry.route in routes]
	certain := [entry | some entry in possible; count(entry.lacks[item_class]) == 0]
}

_entries := {"total": _all, "mde": [entry | some entry in _all; entry.mde != false]}

_all := [entry |
	some line in concerned
	lacks := {sprintf("%s.program", [line.at]) | line.route == "unknown"} | {sprintf("%s.values.acquisition_cost_usd", [line.at]) | not has_cost(line)}
	entry := {
		"number": line.number,
		"route": line.route,
		"mde": line.mde,
		"cost_usd": _cost(line),
		"lacks": {"total": lacks, "mde": (lacks | {field | some field in line.mde})},
	}
]

# Below zero where none is given.
_cost(line) := object.get(line.item, ["values", "acquisition_cost_usd"], -1)

_arrangement := object.get(input.request, "arrangement", {})

_repair_line(line) if {
	line.item.type == "service"
} else := lines.flag(line, "repair_part")

# False where no party has the role: then nothing is known that would relieve.
_nato(role) := kleene.any_of([_nato_party(entry) | some entry in parties.having(role)])

_nato_party(entry) if {
	entry.party.organization in countries.nato_organizations
} else := kleene.all_of([
	parties.country_in(entry, countries.nato_members),
	parties.type_in(entry, {"government", "us_government"}),
])
