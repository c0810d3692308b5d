# METADATA
# title: Bars on financing
# description: |
#   Financing is assistance: the rules on units (FAA 620M), child soldiers, countries in
#   default and human rights apply; each is a rule of its own (eligibility).
package rules.fmf.general_bars

import data.lib.lines

rule := {
	"code": "fmf.general_bars",
	"effect": "info",
	"title": "Bars on financing",
	"citation": "22 USC 2378d [FAA 620M]; 22 USC 2370c-1; 22 USC 2370(q) [FAA 620(q)]; 22 USC 2304 [FAA 502B]",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["funding[].source", "items[].funding"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmf == true
	count(lines.live) > 0
	message := "Financing is assistance: the bars on units, child soldiers, default and human rights apply."
}

# Financing put to the whole request names no line.
_numbers := [line.number | some line in lines.live; line.fmf]
