# METADATA
# title: Above the ceiling of reimbursements to Defense
# description: |
#   FAA 551 caps what peacekeeping money may reimburse to the Department of Defense in a
#   fiscal year for support of the United Nations.
package rules.ledger.pko_dod_reimbursement

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.sums

rule := {
	"code": "ledger.pko_dod_reimbursement",
	"effect": "deny",
	"title": "Above the ceiling of reimbursements to Defense",
	"citation": "22 USC 2348 [FAA 551]",
	"phases": ["export"],
	"programs": ["pko"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ledger_limits"],
	"reads": ["decision_date", "items[].program", "special.amount_usd", "special.use"],
}

found contains {"lines": _numbers, "message": said.message, "values": said.values} if {
	input.present.program.pko == true
	_over == true
	said := ledgers.said(
		"pko_dod_reimbursement",
		{"before": _before, "asked": _added.known_usd},
		_limit,
		"Take less, or wait for the next fiscal year.",
	)
}

found contains {"unknown": _over} if {
	input.present.program.pko == true
	is_set(_over)
}

posts contains ledgers.posting("pko_dod_reimbursement", _added, _limit) if {
	input.present.program.pko == true
	ledgers.special_use("dod_reimbursement") == true
}

_over := kleene.all_of([
	ledgers.special_use("dod_reimbursement"),
	sums.exceeds(_before, _added, _limit),
])

_before := ledgers.position("pko_dod_reimbursement")

_limit := ledgers.limit("pko_dod_reimbursement")

_added := sums.stated(_numbers, ledgers.special_usd)

_numbers := lines.of_program("pko")
