# METADATA
# title: Leahy vetting
# description: |
#   Whom the Leahy laws bar (22 USC 2378d, 10 USC 362), and which lines are
#   assistance in their sense. A unit that is not named is no listed unit:
#   eligibility.leahy_unit_unidentified asks for its name.
package lib.leahy

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.parties
import data.lib.receiving
import data.lib.tables

# METADATA
# description: Whether a line is assistance, or of such origin.
assistance(line) := kleene.any_of([
	line.grant,
	line.program in {"imet", "teams"},
	line.fmf,
	object.get(line.item, "funding", "national") in {"imet", "pko", "incle", "map"},
])

# METADATA
# description: Whether a live line is assistance.
any_assistance := kleene.any_of([assistance(line) | some line in lines.live])

# METADATA
# description: Numbers of the live lines that are assistance.
assisted := [line.number |
	some line in lines.live
	assistance(line) == true
]

# METADATA
# description: Whether the unit of one of those who receive is barred.
any_barred := kleene.any_of([_barred(entry) | some entry in receiving.all])

# METADATA
# description: Those who receive and whose unit is barred, each with the grounds.
barred := [facts |
	some entry in receiving.all
	_barred(entry) == true
	facts := {
		"party": entry.party.id,
		"unit": unit(entry),
		"grounds": array.concat(
			["table leahy_units" | _listed(entry) == true],
			["vetting" | result(entry) == "derogatory"],
		),
	}
]

# METADATA
# description: Name of the unit; empty where it is not identified.
unit(entry) := object.get(entry.party, "unit", "")

# METADATA
# description: Result of the vetting; empty where there was none.
result(entry) := object.get(entry.party, ["vetting", "result"], "")

# METADATA
# description: Whether the recipient agreed to keep the items from barred units.
agreed := papers.on_file({"barred_unit_agreement"})

# METADATA
# description: Sentence that names a barred unit and the grounds.
message(facts) := sprintf(
	"Credible information of a gross violation of human rights stands against party %s, unit %s (%s).",
	[facts.party, _called(facts.unit), concat(", ", facts.grounds)],
)

_called(name) := "not named" if {
	name == ""
} else := name

_barred(entry) := kleene.any_of([result(entry) == "derogatory", _listed(entry)])

_listed(entry) := kleene.any_of([parties.country_in(entry, {row.country}) |
	some row in tables.in_force("leahy_units")
	_same(row.unit, unit(entry))
])

# Capitals and outer spaces do not make another unit.
_same(one, other) if lower(trim_space(one)) == lower(trim_space(other))
