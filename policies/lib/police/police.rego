# METADATA
# title: Police and other law enforcement
# description: |
#   FAA 660: whom the bar on help for police means, which lines it reaches, and which
#   exceptions the request claims. What program incle gives is outside the bar by FAA
#   660(b)(1), and so is money of that program.
package lib.police

import data.lib.faa
import data.lib.kleene
import data.lib.receiving

# METADATA
# description: Public bodies that enforce law, prisons included.
enforcing := {"border", "coast_guard", "customs", "police", "prison"}

# METADATA
# description: Public bodies that FAA 660 means.
bodies := enforcing | {"intelligence", "internal_security"}

# METADATA
# description: The exceptions of FAA 660(b) that the request claims.
claims := {claim |
	some claim in input.request.claims
	startswith(claim, "faa_660_")
}

# METADATA
# description: Those who receive and are of such a body.
forces := [{"party": entry.party.id, "body": entry.party.body} |
	some entry in receiving.all
	receiving.body_in(entry, bodies) == true
]

# METADATA
# description: Numbers of the lines that the bar reaches.
numbers := kleene.holding(_lines)

# METADATA
# description: Whether such lines go to such a body.
condition := kleene.all_of([
	faa.any_or_fmf(_lines),
	kleene.any_of([receiving.body_in(entry, bodies) | some entry in receiving.all]),
])

_lines := faa.given({"drawdown", "eda", "imet", "map", "pko"}, {"imet", "map", "pko"} | faa.fmf)
