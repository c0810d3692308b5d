# METADATA
# title: Exchange training without a balance or agreement
# description: |
#   FAA 544 trains without charge only in exchange: under an agreement, and while the
#   country has given more seats in the fiscal year than it took. Ledger exchange_544
#   counts seats given to it less seats received; at zero or above nothing is owed.
package rules.ledger.exchange_544

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.papers

rule := {
	"code": "ledger.exchange_544",
	"effect": "deny",
	"title": "Exchange training without a balance or agreement",
	"citation": "22 USC 2347c [FAA 544(a), (b)]",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].program", "parties[].country", "parties[].organization", "training.flags"],
}

found contains {"lines": _numbers, "message": message, "values": {"fiscal_year": ledgers.fiscal_year, "seats": _seats}} if {
	input.present.program.imet == true
	_barred == true
	message := "Exchange training asks for an agreement on file and for seats still owed by the United States. Charge the course, or settle the balance first."
}

found contains {"unknown": _barred} if {
	input.present.program.imet == true
	is_set(_barred)
}

# A course may be for several; a line that does not say is for one.
posts contains object.union(ledgers.account_of_recipient("exchange_544"), {
	"amount": sum([object.get(line.item, "quantity", 1) | some line in lines.live; line.program == "imet"]),
	"levels": [0],
}) if {
	input.present.program.imet == true
	_free == true
	count(_numbers) > 0
}

_barred := kleene.all_of([
	count(_numbers) > 0,
	_free,
	kleene.any_of([
		kleene.negate(papers.on_file({"exchange_agreement"})),
		_nothing_owed,
	]),
])

_free := "free_exchange" in input.request.training.flags if {
	input.request.training.flags
} else := {"training.flags"}

_position := ledgers.position_of_recipient("exchange_544")

_nothing_owed := _position if {
	is_set(_position)
} else := _position >= 0

_seats := _position if {
	not is_set(_position)
} else := 0

_numbers := lines.of_program("imet")
