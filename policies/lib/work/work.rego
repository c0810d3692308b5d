# METADATA
# title: Work on the item
# description: |
#   What a repair or an amendment does to the item: whether it only repairs, and
#   whether the item can do more afterwards than its specification says.
package lib.work

import data.lib.kleene

# METADATA
# description: Whether repair is the sole purpose of the work.
repair_only := kleene.equals(_work, "purpose", "work", "repair_only")

# METADATA
# description: Whether the capability rises; it does not where repair is the sole purpose.
capability_increase := _work.capability_increase if {
	_work.capability_increase != null
} else := false if {
	repair_only == true
} else := {"work.capability_increase"}

_work := object.get(input.request, "work", {})
