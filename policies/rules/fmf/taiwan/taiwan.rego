# METADATA
# title: Financing for Taiwan
# description: |
#   Taiwan has financing of its own for fiscal years 2023 to 2027: loans and guaranties
#   of up to two billion dollars, commercial contracts allowed, and fifteen percent to
#   be spent in Taiwan.
package rules.fmf.taiwan

import data.lib.lines
import data.lib.parties

rule := {
	"code": "fmf.taiwan",
	"effect": "info",
	"title": "Financing for Taiwan",
	"citation": "22 USC 3351",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["funding[].source", "items[].funding", "parties[].country", "parties[].organization"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmf == true
	count(lines.live) > 0
	_taiwan == true
	message := "Taiwan: loans and guaranties of FY2023 to FY2027 up to $2 billion, commercial contracts, 15 percent spent locally."
}

found contains {"unknown": _taiwan} if {
	input.present.program.fmf == true
	count(lines.live) > 0
	is_set(_taiwan)
}

# Financing put to the whole request names no line.
_numbers := [line.number | some line in lines.live; line.fmf]

_taiwan := parties.country_in(parties.recipient, {"TWN"})
