# METADATA
# title: Leases and their terms
# description: |
#   Lines of program lease and the term of the agreement (AECA 61 to 64). A certification
#   is due for a term of a year or more, whatever the value (22 USC 2796a).
package lib.leases

import data.lib.kleene
import data.lib.lines
import data.lib.tables

# METADATA
# description: Live lines of program lease.
leased := [line | some line in lines.live; line.program == "lease"]

# METADATA
# description: Their numbers.
numbers := [line.number | some line in leased]

# METADATA
# description: Whether there are any.
any_leased := count(leased) > 0

# METADATA
# description: Months of this agreement; the field where they are not given.
term := kleene.field(object.get(input.request, "lease", {}), "term_months", "lease")

# METADATA
# description: Months from which a term is long; without a row every term is.
default long_months := 0

long_months := tables.limit("lease_long_months")

# METADATA
# description: Whether lines are leased for a long term.
long := kleene.all_of([any_leased, _long])

# METADATA
# description: The basis of the rent; absent it is full cost.
rent := object.get(input.request, ["lease", "rent"], "full_cost")

_long := term if {
	is_set(term)
} else := term >= long_months
