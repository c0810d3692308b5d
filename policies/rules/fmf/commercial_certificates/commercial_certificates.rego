# METADATA
# title: Certificates of the financed contract
# description: |
#   The guidelines of DSCA ask of a financed commercial contract that the content
#   from the United States, that of first-tier subcontractors included, is
#   certified, that the contractor signs his certification, and that the contract
#   has the clause on audits. Each is a document of its own. An absent channel is
#   unknown.
package rules.fmf.commercial_certificates

import data.lib.financing
import data.lib.kleene
import data.lib.papers

rule := {
	"code": "fmf.commercial_certificates",
	"effect": "missing_document",
	"title": "Certificates of the financed contract",
	"citation": "DSCA guidelines for FMF of direct commercial contracts, March 2017",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "financing.channel", "funding[].source", "items[].funding"],
}

found contains {"lines": financing.numbers, "message": message, "values": {"documents": _missing}} if {
	input.present.program.fmf == true
	_condition == true
	message := sprintf("Certificates of the financed contract are not on file: %s. Attach them.", [concat(", ", _missing)])
}

found contains {"unknown": _condition} if {
	input.present.program.fmf == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	financing.commercial,
	kleene.any_of([value | some value in _lacks]),
])

_missing := kleene.holding(_lacks)

_lacks := {kind: kleene.negate(papers.on_file({kind})) |
	some kind in ["audit_clause", "contractor_certification", "us_content_certificate"]
}
