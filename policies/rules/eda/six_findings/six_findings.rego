# METADATA
# title: Finding missing for a grant of excess articles
# description: |
#   Excess articles are given only on six findings: they come from existing stock, no
#   money for procurement is spent on them, readiness does not suffer, a grant is
#   better than a sale, industry does not suffer, and the military balance in the
#   Eastern Mediterranean is kept. Several papers may hold them; without any paper all
#   six are missing.
package rules.eda.six_findings

import data.lib.clauses
import data.lib.excess
import data.lib.kleene

rule := {
	"code": "eda.six_findings",
	"effect": "missing_document",
	"title": "Finding missing for a grant of excess articles",
	"citation": "22 USC 2321j(b)(1) [FAA 516(b)(1)]",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"documents[].clauses",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"items[].authority",
		"items[].program",
	],
}

found contains {"lines": excess.given_numbers, "message": message, "values": {"clause": clause}} if {
	input.present.program.eda == true
	some clause, value in _due
	value == true
	message := sprintf("Missing finding for the grant: %s. Record it (document eda_findings, clause %s).", [_findings[clause], clause])
}

found contains {"unknown": value} if {
	input.present.program.eda == true
	some value in _due
	is_set(value)
}

_due := {clause: kleene.all_of([excess.given, value]) |
	some clause, value in clauses.lacking("eda_findings", object.keys(_findings))
}

_findings := {
	"eastern_mediterranean": "it keeps the balance in the Eastern Mediterranean",
	"existing_stock": "the articles come from existing stock",
	"grant_better_than_sale": "it is better than a sale",
	"no_industry_harm": "U.S. industry does not suffer",
	"no_procurement_money": "no money for procurement is spent",
	"no_readiness_harm": "readiness does not suffer",
}
