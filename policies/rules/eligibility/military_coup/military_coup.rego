# METADATA
# title: Aid after a military coup
# description: |
#   Section 7008 of the annual appropriations act ends assistance to the government of
#   a country whose elected head was removed by a military coup. Table military_coup
#   says which. The programs differ by year; asked is all assistance but INCLE. That an
#   elected government is back (waiver coup_determination) makes it a referral.
package rules.eligibility.military_coup

import data.lib.faa
import data.lib.kleene
import data.lib.tables

rule := {
	"code": "eligibility.military_coup",
	"effect": "deny",
	"title": "Aid after a military coup",
	"citation": "annual appropriations act, section 7008",
	"phases": ["export"],
	"programs": ["eda", "imet", "teams", "fmf", "drawdown", "pko", "map"],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "coup_determination"},
	"due_at_release": [],
	"tables": ["military_coup"],
	"reads": [
		"funding[].source",
		"items[].authority",
		"items[].funding",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {"lines": numbers, "message": message, "values": {"countries": countries}} if {
	input.request.phase == "export"
	_condition == true
	numbers := kleene.holding(_assisted)
	countries := faa.reached(_listed)
	message := sprintf(
		"Assistance is cut after a military coup: %s. Only a determination that an elected government is back reopens it.",
		[concat(", ", countries)],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "export"
	is_set(_condition)
}

_listed := tables.countries("military_coup")

_assisted := faa.given(
	{"drawdown", "eda", "imet", "map", "pko", "teams"},
	{"imet", "incle", "map", "pko"} | faa.fmf,
)

_condition := kleene.all_of([faa.any_or_fmf(_assisted), faa.reaches(_listed)])
