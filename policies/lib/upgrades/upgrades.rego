# METADATA
# title: Upgrades after a certification
# description: |
#   AECA 36(b)(5): what was certified to Congress and is then made more capable, or more
#   sensitive, is reported until some years after the certification (table clocks).
#   An earlier
#   certification is a linked action of its kind; one without a day is not
#   known to lie within them.
package lib.upgrades

import data.lib.clock_rows
import data.lib.kleene

# METADATA
# description: Whether a certification stands so recently before the delivery that upgrades are reported.
recent := kleene.any_of([_within(day) | some day in certified_on])

# METADATA
# description: Days of the certifications that the request names.
certified_on := {action.date |
	some action in input.request.linked_actions
	action.kind == "certification"
}

_within(day) := input.request.proposed_on <= _until(day) if {
	input.request.proposed_on
} else := {"proposed_on"}

# Without a row upgrades are reported for ever.
_until(day) := clock_rows.reach(row, day).day if {
	some row in clock_rows.of("aeca_36b5_window", "lapse")
} else := "9999-12-31"
