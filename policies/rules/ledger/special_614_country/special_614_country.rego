# METADATA
# title: Above the ceiling of FAA 614 for one country
# description: |
#   FAA 614(a)(4)(C) caps what one country gets in a fiscal year without regard to other
#   law, and more tightly what it gets as funds unless it is a victim of active
#   aggression (document active_aggression_finding). Without a word on the use both
#   ceilings may bind.
package rules.ledger.special_614_country

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.papers
import data.lib.sums

rule := {
	"code": "ledger.special_614_country",
	"effect": "deny",
	"title": "Above the ceiling of FAA 614 for one country",
	"citation": "22 USC 2364(a)(4)(C) [FAA 614(a)(4)(C)]",
	"phases": ["export"],
	"programs": ["special"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ledger_limits"],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].authority", "items[].program", "parties[].country", "parties[].organization", "special.amount_usd", "special.use"],
}

found contains {"lines": _numbers, "message": said.message, "values": said.values} if {
	input.present.program.special == true
	some ledger, over in _over
	over == true
	said := ledgers.said(
		ledger,
		{"before": ledgers.position_of_recipient(ledger), "asked": _added.known_usd},
		ledgers.limit(ledger),
		"Take less, or wait for the next fiscal year.",
	)
}

found contains {"unknown": fields} if {
	input.present.program.special == true
	fields := kleene.lacking(_over)
	count(fields) > 0
}

posts contains ledgers.posting_of_recipient("special_614_country", _added, ledgers.limit("special_614_country")) if {
	input.present.program.special == true
	_used == true
}

posts contains ledgers.posting_of_recipient("special_614_country_funds", _added, ledgers.limit("special_614_country_funds")) if {
	input.present.program.special == true
	_used == true
	ledgers.special_use("funds") == true
}

_over := {
	"special_614_country": kleene.all_of([_used, _beyond("special_614_country")]),
	"special_614_country_funds": kleene.all_of([
		_used,
		ledgers.special_use("funds"),
		kleene.negate(papers.on_file({"active_aggression_finding"})),
		_beyond("special_614_country_funds"),
	]),
}

_beyond(ledger) := sums.exceeds(
	ledgers.position_of_recipient(ledger),
	_added,
	ledgers.limit(ledger),
)

_added := sums.stated([number | some number, used in _uses; used != false], ledgers.special_usd)

_used := kleene.any_of([used | some used in _uses])

_numbers := [number | some number, used in _uses; used == true]

_uses := {line.number: kleene.equals(line.item, "authority", line.at, "faa_614") |
	some line in lines.live
	line.program == "special"
}
