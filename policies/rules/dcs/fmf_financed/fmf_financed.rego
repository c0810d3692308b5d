# METADATA
# title: Military financing pays a licensed sale
# description: |
#   A licensed line paid with Foreign Military Financing meets the rules of commercial
#   financing too (fmf.commercial_*, ledger.fmf_commercial). Absent funding is national
#   money. A line paid so without a program may be such a line.
package rules.dcs.fmf_financed

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "dcs.fmf_financed",
	"effect": "info",
	"title": "Military financing pays a licensed sale",
	"citation": "22 USC 2763(h) [AECA 23(h)]; annual act",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].funding",
		"items[].program",
	],
}

found contains {
	"lines": numbers,
	"message": "Foreign Military Financing pays licensed items: the rules of commercial financing apply too.",
	"values": {},
} if {
	input.present.program.fmf == true
	input.request.phase == "export"
	numbers := kleene.holding(_condition)
	count(numbers) > 0
}

found contains {"unknown": fields} if {
	input.present.program.fmf == true
	input.request.phase == "export"
	fields := kleene.lacking(_condition)
	count(fields) > 0
}

_condition := {line.number: line.dcs | some line in lines.live; line.fmf}
