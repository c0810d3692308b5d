# METADATA
# title: Missile Category II
# description: |
#   What the Munitions List marks (MT) outside Category I is judged case by case,
#   and no component exemption covers it.
package rules.techsec.mtcr_category_ii

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "techsec.mtcr_category_ii",
	"effect": "refer",
	"title": "Missile Category II",
	"citation": "MTCR Annex; 22 CFR 120.10(d)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State ISN",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].mtcr", "items[].program", "items[].type"],
}

found contains {
	"lines": numbers,
	"message": "Missile Category II: State ISN reviews case by case, and no component exemption applies.",
	"values": {},
} if {
	input.version == 1
	numbers := kleene.holding(_condition)
	count(numbers) > 0
}

found contains {"unknown": fields} if {
	input.version == 1
	fields := kleene.lacking(_asked)
	count(fields) > 0
}

# What is stated counts on every line; what is not is asked of no item of the EAR.
_asked := [_condition[line.number] | some line in lines.usml_or_unknown]

_condition := {line.number: kleene.same(line.mtcr, "category_ii") | some line in lines.live}
