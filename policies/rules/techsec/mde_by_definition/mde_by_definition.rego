# METADATA
# title: Major defense equipment by definition
# description: |
#   Significant military equipment is major defense equipment when its program's
#   nonrecurring research or its total production cost is more than the level of the
#   law, or when it is stated or listed as such. Unlike every level of notification,
#   this one does not fire at equality. What is known to be under the EAR is no defense
#   article.
package rules.techsec.mde_by_definition

import data.lib.kleene
import data.lib.lines
import data.lib.tables

rule := {
	"code": "techsec.mde_by_definition",
	"effect": "info",
	"title": "Major defense equipment by definition",
	"citation": "22 CFR 120.37; 22 USC 2794(6) [AECA 47(6)]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["mde_list", "thresholds"],
	"reads": [
		"items[].classification",
		"items[].flags",
		"items[].mde",
		"items[].nomenclature",
		"items[].program",
		"items[].sme",
		"items[].type",
		"items[].values.production_cost_usd",
		"items[].values.research_cost_usd",
	],
}

found contains {"lines": numbers, "message": message, "values": {}} if {
	input.version == 1
	numbers := kleene.holding(_stated)
	count(numbers) > 0
	message := "Stated as major defense equipment, or on the list of it."
}

found contains {"lines": [line.number], "message": message, "values": values} if {
	input.version == 1
	some line in lines.usml_or_unknown
	line.sme == true
	_costly(line)
	values := {
		"research_cost_usd": _cost(line, "research_cost_usd"),
		"research_level_usd": tables.threshold("mde_definition", "all", "research"),
		"production_cost_usd": _cost(line, "production_cost_usd"),
		"production_level_usd": tables.threshold("mde_definition", "all", "production"),
	}
	message := sprintf("The program cost $%d in research (major: more than $%d) and $%d in production (major: more than $%d).", [
		values.research_cost_usd,
		values.research_level_usd,
		values.production_cost_usd,
		values.production_level_usd,
	])
}

found contains {"unknown": fields} if {
	input.version == 1
	fields := kleene.lacking([kleene.any_of([
		_stated[line.number],
		kleene.all_of([line.sme, _costly(line)]),
	]) |
		some line in lines.usml_or_unknown
	])
	count(fields) > 0
}

_stated := {line.number: kleene.any_of([line.mde, _listed(line)]) | some line in lines.usml_or_unknown}

_list := {row.nomenclature | some row in tables.in_force("mde_list")}

_listed(line) := kleene.all_of([
	count(_list) > 0,
	kleene.within(line.item, "nomenclature", line.at, _list),
])

_costly(line) if {
	_cost(line, "research_cost_usd") > tables.threshold("mde_definition", "all", "research")
} else if {
	_cost(line, "production_cost_usd") > tables.threshold("mde_definition", "all", "production")
} else := false

_cost(line, basis) := object.get(line.item, ["values", basis], 0)
