# METADATA
# title: More spent at home than the law allows
# description: |
#   Financing buys in the United States (AECA 42(c)). For some countries a law lets
#   a share be spent at home, up to a maximum (table fmf_offshore_shares); a share
#   above it is denied, the maximum itself is not. A country without a row is
#   fmf.us_procurement. A purchase that names where the money buys, and not the
#   recipient's country, spends nothing there; else an absent share is unknown. Of
#   several rows the lowest maximum binds.
package rules.fmf.offshore_share

import data.lib.financing
import data.lib.kleene
import data.lib.parties
import data.lib.tables

rule := {
	"code": "fmf.offshore_share",
	"effect": "deny",
	"title": "More spent at home than the law allows",
	"citation": "22 USC 3351 (Taiwan); annual appropriations act (Israel)",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["fmf_offshore_shares"],
	"reads": ["decision_date", "financing.offshore_share_bp", "financing.purchased_in", "funding[].source", "items[].funding", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": financing.numbers, "message": message, "values": values} if {
	input.present.program.fmf == true
	_condition == true
	values := {
		"country": parties.recipient.party.country,
		"share_bp": financing.block.offshore_share_bp,
		"max_share_bp": _max_bp,
	}
	message := sprintf(
		"%s would spend %d basis points of the financing at home; the law allows %d. Buy more in the United States.",
		[values.country, values.share_bp, values.max_share_bp],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.fmf == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	count(financing.numbers) > 0,
	parties.recipient_listed("fmf_offshore_shares"),
	_above,
])

# Whether the share passes the maximum of the recipient; of a recipient without a
# country it is open which one binds.
_above if {
	financing.block.offshore_share_bp > _max_bp
} else := false if {
	financing.block.offshore_share_bp <= _max_bp
} else := false if {
	count(_bought_in) > 0
	not object.get(parties.recipient.party, "country", "") in _bought_in
} else := {"financing.offshore_share_bp"}

_bought_in := object.get(financing.block, "purchased_in", [])

default _max_bp := 0

_max_bp := min([row.max_share_bp |
	some row in tables.in_force("fmf_offshore_shares")
	row.country == parties.recipient.party.country
])
