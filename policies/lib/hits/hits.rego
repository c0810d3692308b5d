# METADATA
# title: Confirmed list hits
# description: |
#   Parties that carry confirmed hits of restricted-party lists. An absent list of
#   hits is none; whether the party was screened at all is parties.not_screened.
package lib.hits

import data.lib.lines
import data.lib.parties

# METADATA
# description: |
#   Parties with one of the hits, each with those that it carries. Empty when every
#   line is exempt.
carried(kinds) := [{"party": entry.party.id, "hits": found} |
	count(lines.live) > 0
	some entry in parties.all
	found := {hit | some hit in entry.party.hits} & kinds
	count(found) > 0
]
