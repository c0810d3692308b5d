# METADATA
# title: Agreement or its money has expired
# description: |
#   SAMM Appendix 8 and C15: work and money of peacekeeping help end with the interagency
#   agreement or the case, normally within nine years. The last day of such a paper
#   counts. An old paper in the packet denies although a new one lies beside it, since
#   nothing says which of them holds the money. A paper without a last day has not
#   expired.
package rules.pko.agreement_expired

import data.lib.lines

rule := {
	"code": "pko.agreement_expired",
	"effect": "deny",
	"title": "Agreement or its money has expired",
	"citation": "SAMM Appendix 8, PKO.1-2; SAMM C15",
	"phases": ["export"],
	"programs": ["pko"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "items[].program"],
}

found contains finding if {
	input.present.document.interagency_agreement == true
	some finding in _findings("interagency_agreement")
}

found contains finding if {
	input.present.document.bpc_loa == true
	some finding in _findings("bpc_loa")
}

_findings(kind) := {finding |
	input.request.phase == "export"
	numbers := lines.of_program("pko")
	count(numbers) > 0
	some document in input.request.documents
	document.kind == kind
	document.expires_on < input.request.decision_date
	finding := {
		"lines": numbers,
		"message": sprintf(
			"Document %s expired on %s: renew it before anything is furnished.",
			[kind, document.expires_on],
		),
		"values": {"document": kind, "expires_on": document.expires_on},
	}
}
