# METADATA
# title: Construction paid with financing
# description: |
#   Financing may pay for design and construction; the rules of financing then apply to
#   the line too.
package rules.fmcs.fmf_allowed

import data.lib.lines

rule := {
	"code": "fmcs.fmf_allowed",
	"effect": "info",
	"title": "Construction paid with financing",
	"citation": "22 USC 2763(a) [AECA 23(a)]",
	"phases": ["export"],
	"programs": ["fmcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].funding", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmcs == true
	count(_numbers) > 0
	message := "Financing pays for this construction: the rules of financing apply to it."
}

_numbers := [line.number | some line in lines.live; line.program == "fmcs"; line.fmf]
