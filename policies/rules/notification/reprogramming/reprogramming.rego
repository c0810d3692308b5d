# METADATA
# title: Money not justified to Congress
# description: |
#   FAA 634A and the annual act ask for a notice before money goes to a country, program
#   or materiel that was not justified, or above what was; peacekeeping obligations
#   always need it. Small changes of training and narcotics money are exempt (table
#   thresholds).
package rules.notification.reprogramming

import data.lib.kleene
import data.lib.lines
import data.lib.tables

rule := {
	"code": "notification.reprogramming",
	"effect": "congressional_notification",
	"title": "Money not justified to Congress",
	"citation": "22 USC 2394-1 [FAA 634A]; the annual appropriations act",
	"phases": ["export"],
	"programs": ["imet", "fmf", "pko", "incle", "eda", "teams"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "thresholds"],
	"reads": ["funding[].amount_usd", "funding[].justified", "funding[].source", "items[].program"],
}

found contains {"lines": [], "message": message, "values": values} if {
	input.present.block.funding == true
	count(lines.live) > 0
	some i, money in input.request.funding
	_notified(i, money) == true
	values := {"source": money.source, "amount_usd": money.amount_usd}
	message := sprintf("$%d of %s money is not justified to Congress: notify under FAA 634A.", [money.amount_usd, money.source])
}

found contains {"lines": _peacekeeping, "message": message, "values": {}} if {
	input.present.program.pko == true
	count(_peacekeeping) > 0
	message := "Peacekeeping money is obligated only after the regular notification (FAA 634A)."
}

found contains {"unknown": fields} if {
	input.present.block.funding == true
	count(lines.live) > 0
	fields := {field |
		some i, money in input.request.funding
		notified := _notified(i, money)
		is_set(notified)
		some field in notified
	}
	count(fields) > 0
	count(_certain) == 0
}

_certain := [i | some i, money in input.request.funding; _notified(i, money) == true]

_notified(i, money) := kleene.all_of([
	money.source in {"fmf_grant", "fmf_loan", "imet", "incle", "pko"},
	_small(money) == false,
	_unjustified(i, money),
])

_unjustified(i, money) := money.justified == false if {
	is_boolean(money.justified)
} else := {sprintf("funding[%d].justified", [i])}

# A missing row exempts nothing.
default _small(_) := false

_small(money) if {
	money.source in {"imet", "incle"}
	money.amount_usd < tables.threshold("faa_634a_small", "all", "total")
}

_peacekeeping := lines.of_program("pko")
