# METADATA
# title: Commercial lease that financing may not pay
# description: |
#   AECA 23(a): financing may pay a lease from U.S. firms only for Israel and Egypt,
#   and not of major defense equipment, save helicopters and other aircraft with
#   possible civil use. No field says that an aircraft has civil use: flag aircraft
#   stands for it, and people judge it with the compelling reasons and the notice
#   that the law asks too. An organization is neither country. An absent mark or
#   list of flags is unknown.
package rules.fmf.commercial_lease

import data.lib.financing
import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "fmf.commercial_lease",
	"effect": "deny",
	"title": "Commercial lease that financing may not pay",
	"citation": "22 USC 2763(a) [AECA 23(a)]",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["financing.flags", "funding[].source", "items[].flags", "items[].funding", "items[].mde", "items[].type", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": financing.numbers, "message": message, "values": {"recipient": parties.recipient_code}} if {
	input.present.program.fmf == true
	input.request.phase == "export"
	_abroad == true
	message := sprintf("Financing pays leases from U.S. firms for Israel and Egypt alone, not for %s.", [parties.recipient_code])
}

found contains {
	"lines": _barred_numbers,
	"message": "Financing pays no commercial lease of major defense equipment other than aircraft with civil use: take it off the lease.",
	"values": {},
} if {
	input.present.program.fmf == true
	input.request.phase == "export"
	_abroad != true
	count(_barred_numbers) > 0
}

found contains {"unknown": fields} if {
	input.present.program.fmf == true
	input.request.phase == "export"
	count(_barred_numbers) == 0
	fields := kleene.any_of(array.concat([_abroad], [value | some value in _barred]))
	is_set(fields)
}

_leased := financing.flagged("commercial_lease")

_abroad := kleene.all_of([
	_leased,
	kleene.negate(parties.country_in(parties.recipient, {"EGY", "ISR"})),
])

_barred_numbers := kleene.holding(_barred)

_barred := {line.number: value |
	_leased
	some line in financing.financed
	value := kleene.all_of([line.mde, kleene.negate(lines.flag(line, "aircraft"))])
}
