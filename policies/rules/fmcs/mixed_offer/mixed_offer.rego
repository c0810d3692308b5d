# METADATA
# title: Construction and other lines in one offer
# description: |
#   One offer may hold construction and other things. Each class is tested against its
#   own level of AECA 36(b).
package rules.fmcs.mixed_offer

import data.lib.lines

rule := {
	"code": "fmcs.mixed_offer",
	"effect": "info",
	"title": "Construction and other lines in one offer",
	"citation": "22 USC 2776(b) [AECA 36(b)]",
	"phases": ["export"],
	"programs": ["fmcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].type"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.program.fmcs == true
	count(_numbers) > 0
	message := "The offer mixes construction with other lines: each is tested against its own level."
}

_numbers := [line.number | some line in lines.live; _mixed; line.program == "fmcs"]

default _mixed := false

_mixed if count({built | some line in lines.live; built := line.item.type == "construction"}) > 1
