# METADATA
# title: Financing may pay an aircraft lease
# description: |
#   FAA 484(a)(3): financing may pay the lease of an aircraft for drug work, as one
#   payment that equals its sales price.
package rules.incle.aircraft_lease_fmf

import data.lib.incle
import data.lib.kleene
import data.lib.lines

rule := {
	"code": "incle.aircraft_lease_fmf",
	"effect": "info",
	"title": "Financing may pay an aircraft lease",
	"citation": "22 USC 2291c(a)(3) [FAA 484(a)(3)]",
	"phases": ["export"],
	"programs": ["incle", "fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["end_use.purpose", "items[].flags", "items[].funding", "items[].program", "items[].tenure"],
}

found contains finding if {
	input.present.money.fmf_grant == true
	some finding in _findings
}

found contains finding if {
	input.present.money.fmf_loan == true
	some finding in _findings
}

_findings contains {
	"lines": numbers,
	"message": "Financing pays the lease of aircraft for drug work: it is one payment that equals their sales price.",
	"values": {},
} if {
	numbers := kleene.holding(_leased)
	count(numbers) > 0
}

_findings contains {"unknown": fields} if {
	fields := kleene.lacking([value | some value in _leased])
	count(fields) > 0
}

_leased := {line.number: value |
	input.request.phase == "export"
	some line in lines.live
	line.fmf
	value := kleene.all_of([
		lines.flag(line, "aircraft"),
		kleene.equals(line.item, "tenure", line.at, "lease"),
		incle.counternarcotics(line),
	])
}
