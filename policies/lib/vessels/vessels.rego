# METADATA
# title: Naval vessels
# description: |
#   10 USC 8677: large or young vessels need a law; the others are notified. A missing
#   row of table limits frees no vessel of the need for a law.
package lib.vessels

import data.lib.kleene
import data.lib.lines
import data.lib.tables

# METADATA
# description: Displacement above which a law is needed.
default max_tons := 0

max_tons := tables.limit("naval_vessel_tons")

# METADATA
# description: Age below which one is needed.
default min_years := 1000

min_years := tables.limit("naval_vessel_years")

# METADATA
# description: Whether a line is a naval vessel.
naval(line) := lines.flag(line, "naval_vessel")

# METADATA
# description: |
#   Whether a line is a naval vessel that needs a law. Measures are asked only of what is
#   known to be a vessel, so that other lines without flags lack the flags alone.
needs_law(line) := false if {
	naval(line) == false
} else := false if {
	_measured(line) == false
} else := naval(line) if {
	is_set(naval(line))
} else := _measured(line)

# METADATA
# description: |
#   Whether a line is a naval vessel that needs no law, and so is notified. Measures are
#   asked only of what is known to be a vessel; where they ask for a law, nothing else is.
needs_notice(line) := false if {
	naval(line) == false
} else := false if {
	_measured(line) == true
} else := naval(line) if {
	is_set(naval(line))
} else := kleene.negate(_measured(line))

_measured(line) := kleene.any_of([_larger(line), _younger(line)])

_larger(line) := line.item.measures.displacement_tons > max_tons if {
	line.item.measures.displacement_tons
} else := {sprintf("%s.measures.displacement_tons", [line.at])}

_younger(line) := line.item.measures.age_years < min_years if {
	line.item.measures.age_years
} else := {sprintf("%s.measures.age_years", [line.at])}
