# METADATA
# title: Owning military department reviews
# description: |
#   Every transfer that needs consent is reviewed by the office of the service that
#   owns the item, with the agencies that join it. This is where every case starts,
#   so by itself it does not make the case one for people.
package rules.techsec.mildep_review

import data.lib.kleene
import data.lib.lines
import data.lib.reviews

rule := {
	"code": "techsec.mildep_review",
	"effect": "refer",
	"title": "Owning military department reviews",
	"citation": "State TPT practice; missions of DASA DE&C, Navy IPO and SAF/IA",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "owning military department's office",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["offices"],
	"reads": ["items[].owner", "items[].program"],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.request.phase == "transfer"
	some office in _offices
	owned := [line | some line in lines.live; _reviewed_by(line, office)]
	numbers := [line.number | some line in owned]
	values := {
		"office": office,
		"owners": {line.item.owner | some line in owned},
		"joining": reviews.joining(true in {line.government | some line in owned}) - {office},
	}
	message := sprintf("Owned by %s: %s reviews, joined by %s.", [
		concat(", ", values.owners),
		values.office,
		concat(", ", values.joining),
	])
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	fields := kleene.lacking(_condition)
	count(fields) > 0
}

_condition := {line.number: kleene.all_of([line.consent, _owned(line)]) | some line in lines.live}

_owned(line) if {
	line.item.owner != null
} else := {sprintf("%s.owner", [line.at])}

_offices := {reviews.of_owner(line.item.owner) |
	some line in lines.live
	_condition[line.number] == true
}

_reviewed_by(line, office) if {
	_condition[line.number] == true
	reviews.of_owner(line.item.owner) == office
}
