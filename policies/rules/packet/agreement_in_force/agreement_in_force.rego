# METADATA
# title: Agreement in force
# description: |
#   Nothing is sold or leased unless the country has agreed not to pass it on or change
#   its use without consent, and to keep it secure (AECA 3(a)(2), (3)): a signed letter
#   of offer or lease carries the three clauses. Gifts of excess articles have terms of
#   their own. It is due with the signature.
package rules.packet.agreement_in_force

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "packet.agreement_in_force",
	"effect": "missing_document",
	"title": "Agreement in force",
	"citation": "22 USC 2753(a)(2), (3) [AECA 3(a)]",
	"phases": ["export"],
	"programs": ["fms", "eda", "fmcs", "lease", "teams", "fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": [],
	"reads": ["decision_date", "documents[].clauses", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].authority", "items[].funding", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.version == 1
	_missing == true
	message := "Attach the signed letter of offer or lease with its clauses on transfer, on change of use and on security."
}

found contains {"unknown": _missing} if {
	input.version == 1
	is_set(_missing)
}

_missing := kleene.all_of([
	kleene.any_of([sold | some sold in _sold]),
	kleene.negate(papers.on_file_with({"lease", "loa"}, {"no_change_of_use", "no_transfer", "security"})),
])

_numbers := [number | some number, sold in _sold; sold == true]

_sold := {line.number: _sale(line) |
	some line in lines.live
	_concerned(line)
}

_concerned(line) if line.program in {"eda", "fmcs", "fms", "lease", "teams"}

_concerned(line) if {
	line.fmf
	line.program != ""
}

_sale(line) := kleene.negate(line.grant) if {
	line.program == "eda"
} else := true
