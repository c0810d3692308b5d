# METADATA
# title: Quarterly list to Congress
# description: |
#   22 USC 2776(a)(9): consents to transfers of one million dollars and more, by original
#   acquisition cost, are listed to Congress after each quarter. The finding is made
#   whatever the disposition; the transfer is listed only when consent is given. A
#   relief from the certification does not relieve from the list.
package rules.notification.quarterly_list

import data.lib.kleene
import data.lib.lines
import data.lib.notifications
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

_condition := kleene.all_of([
	input.request.kind != "change_of_end_use",
	lines.any_consent,
	section3d.reaches("both", "total", _level, 0),
])

_cost := section3d.known_sum("both", "total")

default _level := 0

_level := tables.threshold("aeca_36a9", "all", "total")

default _due_on := "a day that table clocks does not say"

_due_on := notifications.add_days(_quarter_end, row.days) if {
	some row in tables.in_force("clocks")
	row.provision == "aeca_36a9"
}

_quarter_end := sprintf("%s-%s", [substring(input.request.decision_date, 0, 4), end]) if {
	month := to_number(trim_left(substring(input.request.decision_date, 5, 2), "0"))
	end := ["03-31", "06-30", "09-30", "12-31"][floor((month - 1) / 3)]
}
