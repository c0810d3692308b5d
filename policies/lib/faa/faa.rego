# METADATA
# title: Assistance under the Foreign Assistance Act
# description: |
#   Which lines are such assistance, by their program or by the money that pays them,
#   and whom it reaches. Financing put to the whole request counts beside that of its
#   lines: which line it pays is then open. A line without a program is judged by its
#   money alone, since rules of certain programs are not asked for it
#   (routing.origin_unknown holds it).
package lib.faa

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.receiving

# METADATA
# description: Foreign military financing, which is AECA 23 money.
fmf := {"fmf_grant", "fmf_loan"}

# METADATA
# description: |
#   Live lines by number, with whether they are FAA assistance: map, imet, drawdown,
#   pko, incle, excess articles given, or paid from such money.
assistance := given({"drawdown", "eda", "imet", "incle", "map", "pko"}, _monies)

# METADATA
# description: Live lines by number, with whether they are FAA assistance or financed.
assistance_or_fmf := given({"drawdown", "eda", "imet", "incle", "map", "pko"}, _monies | fmf)

# METADATA
# description: Whether the request asks for FAA assistance.
any_assistance := kleene.any_of([value | some value in assistance])

# METADATA
# description: Whether the request asks for FAA assistance or for financing.
any_assistance_or_fmf := any_or_fmf(assistance_or_fmf)

# METADATA
# description: |
#   Live lines by number, with whether they are of one of the programs, or paid from one
#   of the monies. Of excess articles only those given count, not those sold.
given(programs, monies) := {line.number: value |
	some line in lines.live
	value := kleene.any_of([
		object.get(line.item, "funding", "national") in monies,
		_of_program(line, programs),
	])
}

# METADATA
# description: Whether one of the lines is given, or financing put to the request.
any_or_fmf(values) := kleene.any_of(array.concat([fmf_put], [value | some value in values]))

# METADATA
# description: Whether financing is put to the whole request.
default fmf_put := false

fmf_put if {
	some money in input.request.funding
	money.source in fmf
}

# METADATA
# description: |
#   Whether one of those who receive, of whatever kind, is in one of the countries. The
#   Act bars assistance to the country, not only to its government.
reaches(countries) := kleene.all_of([
	count(countries) > 0,
	kleene.any_of([parties.country_in(entry, countries) | some entry in receiving.all]),
])

# METADATA
# description: The countries among them in which somebody receives.
reached(countries) := {entry.party.country | some entry in receiving.all} & countries

_monies := {"imet", "incle", "map", "pko"}

_of_program(line, programs) := line.grant if {
	line.program == "eda"
	"eda" in programs
} else := line.program in programs
