# METADATA
# title: Line list in full
# description: |
#   Consent is given for stated articles. The questionnaire and 22 CFR 123.9(c)(2)
#   ask for a description by which each piece can be found again.
package rules.packet.item_list

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "packet.item_list",
	"effect": "missing_document",
	"title": "Line list in full",
	"citation": "State questionnaire Q2; 22 CFR 123.9(c)(2)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].classification",
		"items[].condition",
		"items[].eccn",
		"items[].flags",
		"items[].nomenclature",
		"items[].program",
		"items[].quantity",
		"items[].serials",
		"items[].stock_number",
		"items[].type",
		"items[].usml",
	],
}

found contains {"lines": numbers, "message": message, "values": {"field": field}} if {
	input.request.phase == "transfer"
	some field, words in _fields
	numbers := [line.number | some line in _articles; field in _absent(line)]
	count(numbers) > 0
	message := sprintf("Give %s of each article (field %s).", [words, field])
}

found contains {
	"lines": [line.number],
	"message": sprintf(
		"Line %d has %d serial numbers for a quantity of %d: list one for each piece (field items[].serials).",
		[line.number, _serials(line), line.item.quantity],
	),
	"values": {"serials": _serials(line), "quantity": line.item.quantity},
} if {
	input.request.phase == "transfer"
	some line in _articles
	_serials_lacking(line) == true
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	some line in _articles
	count(_absent(line)) == 0
	fields := _serials_lacking(line)
	is_set(fields)
}

_fields := {
	"items[].nomenclature": "the name and model",
	"items[].stock_number": "the stock or part number",
	"items[].quantity": "the quantity",
	"items[].usml or eccn": "the entry of the Munitions List, or the ECCN,",
	"items[].condition": "the condition",
	"items[].classification": "the security classification",
}

_articles := [line |
	some line in lines.live
	line.consent_or_unknown
	line.article
]

_absent(line) := {sprintf("items[].%s", [key]) |
	some key in ["nomenclature", "stock_number", "quantity", "condition", "classification"]
	object.get(line.item, key, null) == null
} | {"items[].usml or eccn" |
	not line.item.usml
	not line.item.eccn
}

_serials(line) := count(object.get(line.item, "serials", []))

_serials_lacking(line) := kleene.all_of([
	lines.flag(line, "serialized"),
	_serials(line) < object.get(line.item, "quantity", 0),
])
