# METADATA
# title: Guaranty of a loan
# description: |
#   A guaranty carries a fee and counts as funds made available (AECA 24).
package rules.fmf.guaranty

import data.lib.lines

rule := {
	"code": "fmf.guaranty",
	"effect": "info",
	"title": "Guaranty of a loan",
	"citation": "22 USC 2764 [AECA 24]",
	"phases": ["export"],
	"programs": ["fmf"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["funding[].source"],
}

found contains {"lines": [], "message": message, "values": {}} if {
	input.present.money.fmf_guaranty == true
	count(lines.live) > 0
	message := "A guaranty of the United States: it carries a fee and counts as funds made available."
}
