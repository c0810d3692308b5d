# METADATA
# title: Significant military equipment by definition
# description: |
#   A line is significant military equipment where it is stated so, where the
#   Munitions List marks it with an asterisk, or where it is classified, whatever is
#   stated beside. Technical data to manufacture such equipment shares its standing.
#   Every line counts, exempt or not, but for those known to be under the EAR, which
#   are no defense articles.
package rules.techsec.sme_by_definition

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "techsec.sme_by_definition",
	"effect": "info",
	"title": "Significant military equipment by definition",
	"citation": "22 CFR 120.36; 22 USC 2794(9) [AECA 47(9)]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].classification",
		"items[].flags",
		"items[].program",
		"items[].sme",
		"items[].type",
	],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.version == 1
	numbers := kleene.holding(_condition)
	count(numbers) > 0
	message := "Significant military equipment, as stated, by the asterisk of the Munitions List or by classification."
	values := {
		"stated": [line.number | some line in _munitions; line.item.sme],
		"asterisk": [line.number | some line in _munitions; lines.flag(line, "usml_asterisk") == true],
		"classified": [line.number | some line in _munitions; line.classified == true],
	}
}

found contains {"unknown": fields} if {
	input.version == 1
	fields := kleene.lacking(_condition)
	count(fields) > 0
}

_condition := {line.number: line.sme | some line in _munitions}

# Exempt lines too; an item known to be under the EAR is no defense article.
_munitions := [line | some line in lines.all; line.route != "ear"]
