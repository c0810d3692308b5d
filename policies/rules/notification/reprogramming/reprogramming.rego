# METADATA
# title: Money not justified to Congress
# description: |
#   FAA 634A and the annual act ask for a notice before money goes to a country, program
#   or materiel that was not justified, or above what was; peacekeeping obligations
#   always need it. Small changes of training and narcotics money are exempt (table
#   thresholds); entries of one source are one change, so that splitting it exempts
#   nothing.
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
	some source in _certain
	values := {"source": source, "amount_usd": _sums[source].known_usd}
	message := sprintf("$%d of %s money is not justified to Congress: notify under FAA 634A.", [values.amount_usd, source])
}

found contains {"lines": _peacekeeping, "message": message, "values": {}} if {
	input.present.program.pko == true
	count(_peacekeeping) > 0
	message := "Peacekeeping money is obligated only after the regular notification (FAA 634A)."
}

found contains {"unknown": fields} if {
	input.present.block.funding == true
	count(_certain) == 0
	fields := kleene.lacking([_notified(source) | some source, _ in _sums])
	count(fields) > 0
}

_certain := {source | some source, _ in _sums; _notified(source) == true}

# Whether the money of a source is notified: for certain by what is known not to be
# justified, and certainly not where what may not be adds up to a small change.
_notified(source) if {
	count(_sums[source].known) > 0
	not _small(source, _sums[source].known_usd)
} else := false if {
	_small(source, _sums[source].known_usd + _sums[source].open_usd)
} else := {sprintf("funding[%d].justified", [i]) | some i in _sums[source].open}

# By source the entries that are not justified, and those of which it is not said.
_sums := {source: sums |
	count(lines.live) > 0
	some source in {"fmf_grant", "fmf_loan", "imet", "incle", "pko"}
	known := [i | some i, money in input.request.funding; money.source == source; money.justified == false]
	open := [i | some i, money in input.request.funding; money.source == source; object.get(money, "justified", "") == ""]
	count(known) + count(open) > 0
	sums := {"known": known, "known_usd": _usd(known), "open": open, "open_usd": _usd(open)}
}

_usd(entries) := sum([input.request.funding[i].amount_usd | some i in entries])

# A missing row exempts nothing.
default _small(_, _) := false

_small(source, usd) if {
	source in {"imet", "incle"}
	usd < tables.threshold("faa_634a_small", "all", "total")
}

_peacekeeping := lines.of_program("pko")
