# METADATA
# title: Papers on file
# description: |
#   A document is on file when it was signed on or before the decision date and
#   has not expired on it. A document without a day of signature leaves that
#   unknown. A waiver counts like a document. Whose paper it is says its party: a
#   paper that names somebody else is never the new holder's.
package lib.papers

import data.lib.kleene
import data.lib.parties

# METADATA
# description: Papers in which a new holder undertakes something toward the United States.
assurances := {"eua", "eua_private", "agreement_505", "blanket_assurance", "loa", "lease"}

# METADATA
# description: Every document with its path and whether it is on file.
documents := [entry |
	some i, document in input.request.documents
	entry := {
		"at": sprintf("documents[%d]", [i]),
		"paper": document,
		"valid": _valid("documents", i, document),
	}
]

# METADATA
# description: Every waiver with whether it is on file.
waivers := [{"paper": waiver, "valid": _valid("waivers", i, waiver)} |
	some i, waiver in input.request.waivers
]

# METADATA
# description: The documents of one of the kinds.
of_kinds(kinds) := [entry | some entry in documents; entry.paper.kind in kinds]

# METADATA
# description: |
#   Local names of the party that will hold the items. For a change of end use the
#   holder stays the same, so its papers count beside those of the recipient.
new_holder contains entry.party.id if some entry in parties.having("recipient")

new_holder contains entry.party.id if {
	input.request.kind == "change_of_end_use"
	some entry in parties.having("holder")
}

# METADATA
# description: Whether a document of one of the kinds is on file.
on_file(kinds) := kleene.any_of([entry.valid | some entry in of_kinds(kinds)])

# METADATA
# description: Whether a document of one of the kinds is on file for a party.
on_file_of(kinds, party) := kleene.any_of([entry.valid |
	some entry in of_kinds(kinds)
	entry.paper.party == party
])

# METADATA
# description: |
#   Whether a document of one of the kinds, signed on or after a day, is on file for
#   a party.
on_file_of_since(kinds, party, day) := kleene.any_of([kleene.all_of([entry.valid, recent]) |
	some entry in of_kinds(kinds)
	entry.paper.party == party
	recent := object.get(entry.paper, "signed_on", day) >= day
])

# METADATA
# description: Whether one document of the kinds on file carries all the clauses.
on_file_with(kinds, clauses) := kleene.any_of([entry.valid |
	some entry in of_kinds(kinds)
	count(clauses - _carried(entry.paper)) == 0
])

# METADATA
# description: Whether a document of one of the kinds is on file that names the new holder.
of_new_holder(kinds) := kleene.any_of([on_file_of(kinds, party) | some party in new_holder])

# METADATA
# description: |
#   Whether one document of the kinds on file carries all the clauses and names
#   the new holder, or names nobody.
for_new_holder(kinds, clauses) := kleene.any_of([entry.valid |
	some entry in of_kinds(kinds)
	object.get(entry.paper, "party", "") in (new_holder | {""})
	count(clauses - _carried(entry.paper)) == 0
])

# METADATA
# description: |
#   Whether one document of the kinds on file carries all the clauses and names
#   the new holder.
of_new_holder_with(kinds, clauses) := kleene.any_of([entry.valid |
	some entry in of_kinds(kinds)
	entry.paper.party in new_holder
	count(clauses - _carried(entry.paper)) == 0
])

# METADATA
# description: Whether a waiver of a kind is on file.
waiver_on_file(kind) := kleene.any_of([entry.valid |
	some entry in waivers
	entry.paper.kind == kind
])

_carried(paper) := {clause | some clause in object.get(paper, "clauses", [])}

_valid(list, i, paper) := kleene.all_of([_signed(list, i, paper), _unexpired(paper)])

_signed(list, i, paper) := paper.signed_on <= input.request.decision_date if {
	paper.signed_on
} else := {sprintf("%s[%d].signed_on", [list, i])}

_unexpired(paper) := paper.expires_on >= input.request.decision_date if {
	paper.expires_on
} else := true
