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
relief_mro_service := false if {
	input.request.kind != "mro"
} else := kleene.all_of([
	count(concerned) > 0,
	kleene.all_of([_repair_line(line) | some line in concerned]),
	kleene.negate(work.capability_increase),
])

# METADATA
# description: A temporary transfer for the sole purpose of repair (3(d)(4)(B)).
relief_mro_temporary := false if {
	input.request.kind != "mro"
} else := kleene.all_of([
	count(concerned) > 0,
	kleene.equals(input.request, "permanence", "", "temporary"),
	work.repair_only,
])

# METADATA
# description: |
#   NATO cross-servicing, or a lead-nation sale whose certification named the
#   transferees, between members or NATO itself (3(d)(4)(C)). A firm in a member
#   country is no member.
relief_nato_arrangement := false if {
	not _nato_arranged
} else := kleene.all_of([
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
numbers(authority, item_class) := _tally(authority, item_class).numbers

# METADATA
# description: The known sum of original acquisition cost, whole U.S. dollars.
known_sum(authority, item_class) := _tally(authority, item_class).known_usd

# METADATA
# description: Whether a line states its original acquisition cost.
has_cost(line) := object.get(line.item, ["values", "acquisition_cost_usd"], -1) >= 0

# METADATA
# description: |
#   Whether the sum of an authority, with an amount from elsewhere, reaches an
#   amount. Lines must take part in it: what comes from elsewhere is not enough.
reaches(authority, item_class, amount, more) if {
	tally := _tally(authority, item_class)
	count(tally.numbers) > 0
	tally.known_usd + more >= amount
} else := false if {
	count(_tally(authority, item_class).open) == 0
} else := false if {
	tally := _tally(authority, item_class)
	every entry in tally.open { entry.cost_usd >= 0 }
	(tally.known_usd + sum([entry.cost_usd | some entry in tally.open])) + more < amount
} else := {field |
	some entry in _tally(authority, item_class).open
	some field in entry.lacks[item_class]
}

# METADATA
# description: |
#   The sums of an authority by which `reaches` decides: it is true once the first, what
#   is known, reaches the amount, and false while the second, the largest possible,
#   misses it.
decisive_sums(authority, item_class) := {tally.known_usd |
	tally := _tally(authority, item_class)
	count(tally.numbers) > 0
} | {largest |
	tally := _tally(authority, item_class)
	count(tally.open) > 0
	every entry in tally.open { entry.cost_usd >= 0 }
	largest := tally.known_usd + sum([entry.cost_usd | some entry in tally.open])
}

# METADATA
# description: Whether the rule for one class of items and one group of levels fires.
fires(authority, item_class, group) := false if {
	authority in _idle
} else := false if {
	_binding[group] == false
} else := kleene.all_of([
	applies,
	_binding[group],
	reaches(authority, item_class, level(group, item_class), 0),
])

# METADATA
# description: Whether any level of an authority is reached.
any_level(authority) := false if {
	authority in _idle
} else := kleene.any_of([fires(authority, item_class, group) |
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
group_applies(group) := _binding[group]

_binding := {"standard": kleene.negate(higher_levels), "nato5": higher_levels}

# Authorities of which no line counts or may count.
_idle := {authority |
	some authority in authorities
	count(counted(authority)) == 0
}

# A line of unknown origin may be of either.
_routes := {
	"government": {"government", "unknown"},
	"dcs": {"dcs", "unknown"},
	"both": {"government", "dcs", "unknown"},
}

_higher_levels_enacted := min([level("nato5", "mde"), level("nato5", "total")]) > 0

# The lines that count for certain, their sum, and those that are open: fields are
# lacking without which they may count or not, and for how much.
_tally(authority, item_class) := {
	"numbers": [entry.number | some entry in certain],
	"known_usd": sum([entry.cost_usd | some entry in certain]),
	"open": [entry | some entry in possible; count(entry.lacks[item_class]) > 0],
} if {
	possible := [entry | some entry in _entries[item_class]; entry.route in _routes[authority]]
	certain := [entry | some entry in possible; count(entry.lacks[item_class]) == 0]
}

_entries := {"total": _all, "mde": [entry | some entry in _all; entry.mde != false]}

# The cost is below zero where none is given.
_all := [entry |
	some line in concerned
	lacks := object.get(_without_program, line.at, set()) | object.get(_without_cost, line.at, set())
	entry := {
		"number": line.number,
		"route": line.route,
		"mde": line.mde,
		"cost_usd": object.get(line.item, ["values", "acquisition_cost_usd"], -1),
		"lacks": {"total": lacks, "mde": (lacks | object.get(_without_class, line.at, set()))},
	}
]

# What is lacking, by the path of a line.
_without_program := {line.at: line.government | some line in concerned; line.route == "unknown"}

_without_cost := {line.at: {sprintf("%s.values.acquisition_cost_usd", [line.at])} |
	some line in concerned
	object.get(line.item, ["values", "acquisition_cost_usd"], -1) < 0
}

_without_class := {line.at: line.mde | some line in concerned; is_set(line.mde)}

_nato_arranged if input.request.arrangement.kind in {"nato_cross_servicing", "nato_lead_nation_certified"}

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
