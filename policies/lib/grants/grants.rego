# METADATA
# title: Grant lines
# description: |
#   What FAA 505(a) asks of whoever receives an item given as a grant. It asks
#   nothing of a return to the United States, of a disposal or of a display, which
#   have papers of their own.
package lib.grants

import data.lib.kleene

# METADATA
# description: Whether the recipient of a line must give the undertakings.
undertakings_due(line) := kleene.all_of([_new_user, line.grant])

default _new_user := true

_new_user := false if input.request.kind in {"return_to_us", "disposal", "display"}
