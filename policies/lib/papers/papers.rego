# METADATA
# title: Papers on file
# description: |
#   A document is on file when it was signed on or before the decision date and
#   has not expired on it. A document without a day of signature leaves that
#   unknown. A waiver counts like a document.
package lib.papers

import data.lib.kleene

# METADATA
# description: Whether a document of one of the kinds is on file.
on_file(kinds) := kleene.any_of([_valid("documents", i, document) |
	some i, document in input.request.documents
	document.kind in kinds
])

# METADATA
# description: Whether a document of one of the kinds is on file for a party.
on_file_of(kinds, party) := kleene.any_of([_valid("documents", i, document) |
	some i, document in input.request.documents
	document.kind in kinds
	document.party == party
])

# METADATA
# description: Whether one document of the kinds on file carries all the clauses.
on_file_with(kinds, clauses) := kleene.any_of([_valid("documents", i, document) |
	some i, document in input.request.documents
	document.kind in kinds
	carried := {clause | some clause in object.get(document, "clauses", [])}
	count(clauses - carried) == 0
])

# METADATA
# description: Whether one document of the kinds on file for a party carries all the clauses.
on_file_of_with(kinds, party, clauses) := kleene.any_of([_valid("documents", i, document) |
	some i, document in input.request.documents
	document.kind in kinds
	document.party == party
	carried := {clause | some clause in object.get(document, "clauses", [])}
	count(clauses - carried) == 0
])

# METADATA
# description: Whether a waiver of a kind is on file.
waiver_on_file(kind) := kleene.any_of([_valid("waivers", i, waiver) |
	some i, waiver in input.request.waivers
	waiver.kind == kind
])

_valid(list, i, paper) := kleene.all_of([_signed(list, i, paper), _unexpired(paper)])

_signed(list, i, paper) := paper.signed_on <= input.request.decision_date if {
	paper.signed_on
} else := {sprintf("%s[%d].signed_on", [list, i])}

_unexpired(paper) := paper.expires_on >= input.request.decision_date if {
	paper.expires_on
} else := true
