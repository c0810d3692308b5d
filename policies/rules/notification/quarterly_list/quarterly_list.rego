# METADATA
# title: Quarterly list to Congress
# description: |
#   22 USC 2776(a)(9): consents to transfers of one million dollars and more, by original
#   acquisition cost, are listed to Congress after each quarter. The finding is made
#   whatever the disposition; the transfer is listed only when consent is given. A
#   relief from the certification does not relieve from the list.
package rules.notification.quarterly_list

import data.lib.clock_rows
import data.lib.days
import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.section3d
import data.lib.tables

rule := {
	"code": "notification.quarterly_list",
	"effect": "info",
	"title": "Quarterly list to Congress",
	"citation": "22 USC 2776(a)(9) [AECA 36(a)(9)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "thresholds"],
	"reads": ["decision_date", "items[].program", "items[].values.acquisition_cost_usd", "kind"],
}

found contains {
	"lines": section3d.numbers("both", "total"),
	"message": sprintf(
		"Original acquisition cost of $%d; consents from $%d are listed to Congress. Given this quarter, the list is due by %s.",
		[_cost, _level, _due_on],
	),
	"values": {"acquisition_cost_usd": _cost, "level_usd": _level, "list_due_on": _due_on},
} if {
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

posts contains {"ledger": "transfer_quarter", "quarter": ledgers.quarter, "amount": _cost, "levels": []} if {
	input.request.phase == "transfer"
	_condition == true
}

_condition := kleene.all_of([
	input.request.kind != "change_of_end_use",
	lines.any_consent,
	section3d.reaches("both", "total", _level, 0),
])

_cost := section3d.known_sum("both", "total")

default _level := 0

_level := tables.threshold("aeca_36a9", "all", "total")

default _due_on := "a day that table clocks does not say"

_due_on := clock_rows.reach(row, days.quarter_end(input.request.decision_date)).day if {
	some row in clock_rows.of("aeca_36a9", "report")
}
