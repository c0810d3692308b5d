# METADATA
# title: Above the ceiling of funds under FAA 614
# description: |
#   FAA 614(a)(4) caps the funds of a fiscal year that are used without regard to other
#   law.
package rules.ledger.special_614_funds

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.sums

rule := {
	"code": "ledger.special_614_funds",
	"effect": "deny",
	"title": "Above the ceiling of funds under FAA 614",
	"citation": "22 USC 2364(a)(4) [FAA 614(a)(4)]",
	"phases": ["export"],
	"programs": ["special"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ledger_limits"],
	"reads": ["decision_date", "items[].authority", "items[].program", "special.amount_usd", "special.use"],
}

found contains {"lines": _numbers, "message": said.message, "values": said.values} if {
	input.present.program.special == true
	_over == true
	said := ledgers.said("special_614_funds", {"before": _before, "asked": _added.known_usd}, _limit, "Take less, or wait for the next fiscal year.")
}

found contains {"unknown": _over} if {
	input.present.program.special == true
	is_set(_over)
}

posts contains ledgers.posting("special_614_funds", _added, _limit) if {
	input.present.program.special == true
	_used == true
	ledgers.special_use("funds") == true
}

_over := kleene.all_of([
	_used,
	ledgers.special_use("funds"),
	sums.exceeds(_before, _added, _limit),
])

_before := ledgers.position("special_614_funds")

_limit := ledgers.limit("special_614_funds")

_added := sums.stated([number | some number, used in _uses; used != false], ledgers.special_usd)

_used := kleene.any_of([used | some used in _uses])

_numbers := [number | some number, used in _uses; used == true]

_uses := {line.number: kleene.equals(line.item, "authority", line.at, "faa_614") |
	some line in lines.live
	line.program == "special"
}
