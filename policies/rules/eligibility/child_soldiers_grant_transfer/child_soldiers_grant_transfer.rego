# METADATA
# title: Grant items for a government on the child-soldier list
# description: |
#   The Child Soldiers Prevention Act bars providing help under the listed
#   authorities. It does not speak of the consent to a later transfer of such
#   items, so a person weighs whether the United States would itself transfer
#   them. With a waiver on file there is nothing to weigh.
package rules.eligibility.child_soldiers_grant_transfer

import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.receiving
import data.lib.tables

rule := {
	"code": "eligibility.child_soldiers_grant_transfer",
	"effect": "refer",
	"title": "Grant items for a government on the child-soldier list",
	"citation": "22 USC 2370c-1(a)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["cspa_list"],
	"reads": [
		"items[].authority",
		"items[].funding",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
		"waivers[].expires_on",
		"waivers[].kind",
		"waivers[].signed_on",
	],
}

found contains {"lines": numbers, "message": message, "values": {"countries": countries}} if {
	input.request.phase == "transfer"
	_condition == true
	numbers := [line.number | some line in lines.live; _given(line) == true]
	countries := receiving.governments_of(tables.countries("cspa_list"))
	message := sprintf(
		"Items of grant or FMF origin go to a government on the child-soldier list without waiver cspa: %s.",
		[concat(", ", countries)],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	kleene.any_of([_given(line) | some line in lines.live]),
	receiving.government_of(tables.countries("cspa_list")),
	kleene.negate(papers.waiver_on_file("cspa")),
])

_given(line) := kleene.any_of([line.grant, line.fmf])
