# METADATA
# title: Continuous observation agreed
# description: |
#   22 USC 2314(a)(3): who receives a grant item lets the United States observe and
#   review its use and gives the information needed. State asks the same of items sold
#   by the Government as its practice.
package rules.grant.observation_assurance

import data.lib.grants
import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "grant.observation_assurance",
	"effect": "missing_document",
	"title": "Continuous observation agreed",
	"citation": "22 USC 2314(a)(3) [FAA 505(a)(3)]",
	"phases": ["transfer"],
	"programs": ["eda", "drawdown", "pko", "incle", "map"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
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
	"message": "No assurance of the new holder has the clause observation: send document eua or agreement_505 of the recipient with it.",
	"values": {},
} if {
	input.request.phase == "transfer"
	numbers := [number | some number, value in _condition; value == true]
	count(numbers) > 0
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	fields := {field | some value in _condition; is_set(value); some field in value}
	count(fields) > 0
}

_condition[line.number] := kleene.all_of([
	grants.undertakings_due(line),
	kleene.negate(_assured),
]) if {
	some line in lines.live
}

_assured := papers.of_new_holder_with({"agreement_505", "eua"}, {"observation"})
