# METADATA
# title: Agreement on financed commercial purchases
# description: |
#   The annual act lets financing pay a commercial purchase only after the country
#   has signed an agreement with the United States on its conditions. Whose party a
#   paper names is not asked: the agreement has two. An absent channel is unknown.
package rules.fmf.commercial_agreement

import data.lib.financing
import data.lib.kleene
import data.lib.papers

rule := {
	"code": "fmf.commercial_agreement",
	"effect": "missing_document",
	"title": "Agreement on financed commercial purchases",
	"citation": "Annual appropriations act, Foreign Military Financing Program",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "financing.channel", "funding[].source", "items[].funding"],
}

found contains {
	"lines": financing.numbers,
	"message": "No agreement of the country with the United States on commercial purchases is on file: attach it (document fmf_commercial_agreement).",
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
	input.request.phase == "export",
	financing.commercial,
	kleene.negate(papers.on_file({"fmf_commercial_agreement"})),
])
