# METADATA
# title: Agreement behind financing that State directs
# description: |
#   Where State directs the financing, the letter of offer stays within the
#   Government and the beneficiary signs none. What binds the beneficiary is its
#   security assurance agreement, on which a later consent rests too. Beneficiary is
#   the recipient, and in a transfer the holder. A paper that names another party is
#   not its agreement; one that names nobody counts. Without flag state_directed
#   State does not direct it.
package rules.fmf.state_directed_agreement

import data.lib.financing
import data.lib.kleene
import data.lib.papers
import data.lib.parties

rule := {
	"code": "fmf.state_directed_agreement",
	"effect": "missing_document",
	"title": "Agreement behind financing that State directs",
	"citation": "DSCA Policy 13-04; DSCA Policy 16-08",
	"phases": ["export", "transfer"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].party", "documents[].signed_on", "financing.flags", "funding[].source", "items[].funding", "parties[].id", "parties[].roles"],
}

found contains {
	"lines": financing.numbers,
	"message": "State directs this financing, and the beneficiary's security assurance agreement is not on file: attach it (document security_assurance_agreement).",
	"values": {},
} if {
	input.present.program.fmf == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.program.fmf == true
	is_set(_condition)
}

_condition := kleene.all_of([
	financing.flagged("state_directed"),
	kleene.negate(kleene.any_of([entry.valid |
		some entry in papers.of_kinds({"security_assurance_agreement"})
		object.get(entry.paper, "party", _beneficiary.party.id) == _beneficiary.party.id
	])),
])

_beneficiary := parties.recipient if {
	input.request.phase == "export"
} else := parties.holder
