# METADATA
# title: Report what is donated in return
# description: |
#   Financing was given so that the holder donates to another country: it reports the
#   deliveries to the U.S. offices on both sides.
package rules.fmf.backfill_report

import data.lib.lines

rule := {
	"code": "fmf.backfill_report",
	"effect": "proviso",
	"title": "Report what is donated in return",
	"citation": "GAO recommendations on third-party transfers",
	"phases": ["transfer"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["financing.backfill_for", "funding[].source", "items[].funding"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmf == true
	count(lines.live) > 0
	input.request.financing.backfill_for
	message := "If consent is given: the holder reports each delivery to the country for which the financing was given."
}

# Financing put to the whole request names no line.
_numbers := [line.number | some line in lines.live; line.fmf]
