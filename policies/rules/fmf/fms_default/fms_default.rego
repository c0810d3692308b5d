# METADATA
# title: Financing outside foreign military sales
# description: |
#   Financing is spent through foreign military sales by default; a commercial contract
#   is the exception and has rules of its own.
package rules.fmf.fms_default

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "fmf.fms_default",
	"effect": "info",
	"title": "Financing outside foreign military sales",
	"citation": "DSCA policy on financing; 22 USC 2763(h) [AECA 23(h)]",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["financing.channel", "funding[].source", "items[].funding"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmf == true
	count(lines.live) > 0
	_commercial == true
	message := "Commercial contracts are the exception for financing: foreign military sales are the default."
}

found contains {"unknown": _commercial} if {
	input.present.program.fmf == true
	count(lines.live) > 0
	is_set(_commercial)
}

# Financing put to the whole request names no line.
_numbers := [line.number | some line in lines.live; line.fmf]

_commercial := kleene.equals(object.get(input.request, "financing", {}), "channel", "financing", "commercial")
