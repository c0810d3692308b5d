# METADATA
# title: Above the ceiling of money moved to peacekeeping
# description: |
#   FAA 552(c)(1) caps what may be moved in a fiscal year into peacekeeping operations
#   for an unforeseen emergency.
package rules.ledger.transfer_552c1

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.sums

rule := {
	"code": "ledger.transfer_552c1",
	"effect": "deny",
	"title": "Above the ceiling of money moved to peacekeeping",
	"citation": "22 USC 2348a(c)(1) [FAA 552(c)(1)]",
	"phases": ["export"],
	"programs": ["special"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ledger_limits"],
	"reads": ["decision_date", "items[].authority", "items[].program", "special.amount_usd"],
}

found contains {"lines": _numbers, "message": said.message, "values": said.values} if {
	input.present.program.special == true
	_over == true
	said := ledgers.said("transfer_552c1", {"before": _before, "asked": _added.known_usd}, _limit, "Take less, or wait for the next fiscal year.")
}

found contains {"unknown": _over} if {
	input.present.program.special == true
	is_set(_over)
}

posts contains ledgers.posting("transfer_552c1", _added, _limit) if {
	input.present.program.special == true
	_used == true
}

_over := kleene.all_of([
	_used,
	sums.exceeds(_before, _added, _limit),
])

_before := ledgers.position("transfer_552c1")

_limit := ledgers.limit("transfer_552c1")

_added := sums.stated([number | some number, used in _uses; used != false], ledgers.special_usd)

_used := kleene.any_of([used | some used in _uses])

_numbers := [number | some number, used in _uses; used == true]

_uses := {line.number: kleene.equals(line.item, "authority", line.at, "faa_552c1") |
	some line in lines.live
	line.program == "special"
}
