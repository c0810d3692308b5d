# METADATA
# title: Upgrades after a certification
# description: |
#   AECA 36(b)(5): what was certified to Congress and is then made more capable, or more
#   sensitive, is reported until ten years after the certification. An earlier
#   certification is a linked action of its kind; one without a day is not
#   known to lie within them.
package lib.upgrades

import data.lib.kleene

# METADATA
# description: Whether a certification stands within ten years before the delivery.
recent := kleene.any_of([_within(day) | some day in certified_on])

# METADATA
# description: Days of the certifications that the request names.
certified_on := {action.date |
	some action in input.request.linked_actions
	action.kind == "certification"
}

_within(day) := input.request.proposed_on <= _ten_years_after(day) if {
	input.request.proposed_on
} else := {"proposed_on"}

# Compared as text: ten years after 29 February is the last day before 1 March.
_ten_years_after(day) := sprintf("%04d%s", [to_number(substring(day, 0, 4)) + 10, substring(day, 4, 6)])
