# METADATA
# title: Permanent transfer of title
# description: |
#   A sale or a grant passes title for good, so the whole of AECA 3(a) applies.
package rules.kind.permanent

import data.lib.lines

rule := {
	"code": "kind.permanent",
	"effect": "info",
	"title": "Permanent transfer of title",
	"citation": "22 USC 2753(a)(2) [AECA 3(a)(2)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["kind"],
}

found contains _finding if {
	input.request.kind == "sale"
	count(lines.live) > 0
}

found contains _finding if {
	input.request.kind == "grant"
	count(lines.live) > 0
}

_finding := {
	"lines": [],
	"message": sprintf("Title passes by %s: all papers, the assurance, the notification test and a technology review are due.", [input.request.kind]),
	"values": {"kind": input.request.kind},
}
