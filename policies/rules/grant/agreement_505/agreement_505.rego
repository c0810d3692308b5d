# METADATA
# title: Grant agreement with four undertakings
# description: |
#   22 USC 2314(a): nothing is furnished as a grant, and nothing given passes on, unless
#   the country that receives it has agreed not to use or transfer it otherwise, to
#   protect it, to let it be observed, and to return it. On a transfer the new
#   recipient gives the undertakings.
package rules.grant.agreement_505

import data.lib.grants
import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "grant.agreement_505",
	"effect": "missing_document",
	"title": "Grant agreement with four undertakings",
	"citation": "22 USC 2314(a)(1)-(4) [FAA 505(a)]",
	"phases": ["export", "transfer"],
	"programs": ["eda", "drawdown", "pko", "incle", "map"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": [],
	"reads": [
		"decision_date",
		"documents[].clauses",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].party",
		"documents[].signed_on",
		"items[].authority",
		"items[].program",
		"kind",
		"parties[].id",
		"parties[].roles",
	],
}

found contains {
	"lines": numbers,
	"message": "No signed agreement of the recipient has the clauses no_transfer, security, observation and return: send document agreement_505 of the recipient.",
	"values": {},
} if {
	input.present.usml == true
	numbers := [number | some number, value in _condition; value == true]
	count(numbers) > 0
}

found contains {"unknown": fields} if {
	input.present.usml == true
	fields := {field | some value in _condition; is_set(value); some field in value}
	count(fields) > 0
}

_condition[line.number] := kleene.all_of([
	grants.undertakings_due(line),
	kleene.negate(_agreed),
]) if {
	some line in lines.live
}

_agreed := papers.of_new_holder_with({"agreement_505"}, {"no_transfer", "observation", "return", "security"})
