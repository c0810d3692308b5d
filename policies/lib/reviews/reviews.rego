# METADATA
# title: Reviews of the request
# description: |
#   Which offices review, which have answered and what they ask for. The owning
#   service and the Defense Technology Security Administration review every
#   transfer that needs consent, the Defense Security Cooperation Agency what the
#   Government furnished (table offices).
package lib.reviews

import data.lib.tables

# METADATA
# description: Offices that have given a position, whichever it is.
answered := {review.office |
	some review in input.request.reviews
	review.result
}

# METADATA
# description: Offices listed for review that have no position on the request yet.
listed_open := {review.office | some review in input.request.reviews} - answered

# METADATA
# description: Offices whose position is the one given.
with_result(result) := {review.office |
	some review in input.request.reviews
	review.result == result
}

# METADATA
# description: Offices that ask for a proviso by its name.
asking(proviso) := {review.office |
	some review in input.request.reviews
	proviso in review.provisos
}

# METADATA
# description: |
#   The office that reviews for the owner of an item. Without a row the owner's own
#   name stands for it, so that its review stays open.
of_owner(owner) := row.office if {
	some row in tables.in_force("offices")
	row.role == "mildep_review"
	row.owner == owner
} else := owner

# METADATA
# description: Offices that join the owning service on government origin, or on any other.
joining(government) := {row.office |
	some row in tables.in_force("offices")
	row.role == "review"
	row.subject == ""
	not _left_out(row.office, government)
}

_left_out("DSCA", false)
