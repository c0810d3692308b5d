# METADATA
# title: Aid for a country in default
# description: |
#   FAA 620(q): more than six months in default on a loan under the Act bar assistance
#   under it; more than a year on any loan of the United States bar financing as well,
#   by the annual appropriations act. Table brooke_default does not tell the loans
#   apart, so every default counts as one under the Act, and one without a day as old.
#   INCLE is asked too, though its own law sets other law aside. A determination of
#   the President makes the finding a referral.
package rules.eligibility.brooke

import data.lib.faa
import data.lib.kleene
import data.lib.tables

rule := {
	"code": "eligibility.brooke",
	"effect": "deny",
	"title": "Aid for a country in default",
	"citation": "22 USC 2370(q) [FAA 620(q)]; annual appropriations act",
	"phases": ["export"],
	"programs": ["eda", "imet", "teams", "fmf", "drawdown", "pko", "incle", "map"],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "faa_620q"},
	"due_at_release": [],
	"tables": ["brooke_default", "limits"],
	"reads": [
		"decision_date",
		"funding[].source",
		"items[].authority",
		"items[].funding",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {"lines": numbers, "message": message, "values": {"countries": countries, "months": months}} if {
	input.request.phase == "export"
	some bar in _bars
	bar.condition == true
	numbers := kleene.holding(bar.lines)
	countries := faa.reached(bar.countries)
	months := bar.months
	message := sprintf(
		"In default on loans of the United States for more than %d months: %s. No %s without a determination (waiver faa_620q).",
		[months, concat(", ", countries), bar.what],
	)
}

found contains {"unknown": bar.condition} if {
	input.request.phase == "export"
	some bar in _bars
	is_set(bar.condition)
}

_bars := [
	{
		"what": "assistance under the FAA",
		"months": _months.faa,
		"countries": _in_default(_months.faa),
		"lines": faa.assistance,
		"condition": kleene.all_of([faa.any_assistance, faa.reaches(_in_default(_months.faa))]),
	},
	{
		"what": "financing",
		"months": _months.fmf,
		"countries": _in_default(_months.fmf),
		"lines": _financed,
		"condition": kleene.all_of([faa.any_or_fmf(_financed), faa.reaches(_in_default(_months.fmf))]),
	},
]

_months := {"faa": tables.limit("brooke_faa_months"), "fmf": tables.limit("brooke_fmf_months")}

_financed := faa.given(set(), faa.fmf)

_in_default(months) := {row.country |
	some row in tables.in_force("brooke_default")
	_longer_than(object.get(row, "since", "0001-01-01"), months)
}

# Later than the same day of the month, or in a later month.
_longer_than(since, months) if _month(input.request.decision_date) - _month(since) > months

_longer_than(since, months) if {
	_month(input.request.decision_date) - _month(since) == months
	substring(input.request.decision_date, 8, 2) > substring(since, 8, 2)
}

_month(day) := (to_number(substring(day, 0, 4)) * 12) + to_number(trim_left(substring(day, 5, 2), "0"))
