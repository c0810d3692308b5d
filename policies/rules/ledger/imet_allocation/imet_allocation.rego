# METADATA
# title: No allocation of IMET, or more than it
# description: |
#   Training money goes to countries for which it is allocated for the fiscal year, and
#   no further without notice (FAA 634A, the annual act). Table imet_allocations is kept
#   by people; a country without a row in it has none. What a course costs is its
#   contract price.
package rules.ledger.imet_allocation

import data.lib.ledgers
import data.lib.lines
import data.lib.parties
import data.lib.sums
import data.lib.tables

rule := {
	"code": "ledger.imet_allocation",
	"effect": "deny",
	"title": "No allocation of IMET, or more than it",
	"citation": "22 USC 2347 [FAA 541]; 22 USC 2394-1 [FAA 634A]; the annual appropriations act",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["imet_allocations"],
	"reads": ["decision_date", "items[].program", "items[].values.contract_price_usd", "parties[].country", "parties[].organization"],
}

found contains {"lines": _added.numbers, "message": said.message, "values": said.values} if {
	input.present.program.imet == true
	count(_added.numbers) > 0
	parties.recipient_code != ""
	not _row
	said := ledgers.unallocated(
		"imet_allocation",
		{"before": _before, "asked": _added.known_usd},
		"Notify a change of use, or sell the training.",
	)
}

found contains {"lines": _added.numbers, "message": said.message, "values": said.values} if {
	input.present.program.imet == true
	_over == true
	said := ledgers.said(
		"imet_allocation",
		{"before": _before, "asked": _added.known_usd},
		_row.amount_usd,
		"Take fewer courses, or notify a change of use.",
	)
}

found contains {"unknown": _over} if {
	input.present.program.imet == true
	is_set(_over)
}

posts contains ledgers.posting_of_recipient("imet_allocation", _added, _row.amount_usd) if input.present.program.imet == true

posts contains object.union(ledgers.account_of_recipient("imet_allocation"), {
	"amount": _added.known_usd,
	"limit": 0,
	"levels": [],
}) if {
	input.present.program.imet == true
	count(_added.numbers) > 0
	not _row
}

# What a country gets of training decides on free transport of excess articles.
posts contains ledgers.unlimited_of_recipient("eda_transport", _added) if input.present.program.imet == true

default _over := false

_over := {sprintf("%s.country", [parties.recipient.at])} if {
	count(_added.numbers) > 0
	parties.recipient_code == ""
} else := sums.exceeds(_before, _added, _row.amount_usd)

_before := ledgers.position_of_recipient("imet_allocation")

_row := tables.by_index("imet_allocations")[parties.recipient_code]

_added := sums.amount(
	[{"line": line, "counts": true} | some line in lines.live; line.program == "imet"],
	"contract_price_usd",
)
