# METADATA
# title: Narcotics control and law enforcement assistance
# description: |
#   What FAA chapter 8 gives and what it may not give: weapons only in two narrow
#   cases, aircraft never with title.
package lib.incle

import data.lib.kleene
import data.lib.lines

# METADATA
# description: Numbers of the live lines of the program.
numbers := lines.of_program("incle")

# METADATA
# description: |
#   Lines of the program by number, with whether they are weapons or ammunition. A
#   firearm is a weapon.
armed[line.number] := kleene.any_of([lines.flag(line, flag) | some flag in ["weapon", "ammunition", "firearm"]]) if {
	some line in lines.live
	line.program == "incle"
}

# METADATA
# description: Fields that leave open whether a line is a weapon.
armed_lacking := kleene.lacking([value | some value in armed])

# METADATA
# description: The exceptions of FAA 482(b) that the request claims.
weapon_claims := {claim | some claim in input.request.claims} & {"faa_482b_aircraft_defense", "faa_482b_staff_defense"}

# METADATA
# description: |
#   Whether an aircraft is given for work against drugs: under the program, or under
#   any other and mainly for that purpose.
counternarcotics(line) if {
	line.program == "incle"
} else := kleene.equals(object.get(input.request, "end_use", {}), "purpose", "end_use", "counternarcotics")
