# METADATA
# title: Export licence beside the financing
# description: |
#   That financing pays a commercial contract is one approval; the licence of DDTC
#   is another, and neither stands for the other. The licence may come last, before
#   the items leave. A claimed exemption is no licence here. An absent channel is
#   unknown.
package rules.fmf.commercial_licence

import data.lib.financing
import data.lib.kleene
import data.lib.papers

rule := {
	"code": "fmf.commercial_licence",
	"effect": "missing_document",
	"title": "Export licence beside the financing",
	"citation": "22 USC 2778(b)(2) [AECA 38(b)(2)]",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "financing.channel", "funding[].source", "items[].funding"],
}

found contains {
	"lines": financing.numbers,
	"message": "Financing does not stand for the licence of DDTC, and none is on file: attach it before anything leaves (document export_licence).",
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
	kleene.negate(papers.on_file({"export_licence"})),
])
