# METADATA
# title: Leased item to be bought
# description: |
#   Buying what was leased is a new sale, not a change of the lease: the tests of AECA
#   36(b) and of price run afresh (fms.cn_*). That is a reading of the text.
package rules.lease.conversion

import data.lib.lines

rule := {
	"code": "lease.conversion",
	"effect": "info",
	"title": "Leased item to be bought",
	"citation": "22 USC 2761 [AECA 21]",
	"phases": ["export"],
	"programs": ["fms", "lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "kind"],
}

found contains {
	"lines": _numbers,
	"message": "Buying a leased item is a new sale: the levels of AECA 36(b) and the price are tested afresh.",
	"values": {},
} if {
	input.request.kind == "conversion"
	count(lines.live) > 0
}

_numbers := [line.number | some line in lines.live; line.program in {"fms", "lease"}]
