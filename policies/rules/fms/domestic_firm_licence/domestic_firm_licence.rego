# METADATA
# title: Licence of a firm that buys
# description: |
#   AECA 30 lets the government sell to a firm in the United States what goes into an
#   end item for friendly forces: only against the licence for that end item, and only
#   what would be furnished to it for U.S. forces and is not to be had otherwise in
#   time. It is due with the signature.
package rules.fms.domestic_firm_licence

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.parties

rule := {
	"code": "fms.domestic_firm_licence",
	"effect": "missing_document",
	"title": "Licence of a firm that buys",
	"citation": "22 USC 2770 [AECA 30]",
	"phases": ["export"],
	"programs": ["fms"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].program", "parties[].country", "parties[].organization", "parties[].type"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fms == true
	_missing == true
	message := "A U.S. firm buys: attach the export licence for the end item (AECA 30)."
}

found contains {"unknown": _missing} if {
	input.present.program.fms == true
	is_set(_missing)
}

_missing := kleene.all_of([
	count(_numbers) > 0,
	parties.country_in(parties.recipient, {"USA"}),
	parties.type_in(parties.recipient, {"private"}),
	kleene.negate(papers.on_file({"export_licence"})),
])

_numbers := lines.of_program("fms")
