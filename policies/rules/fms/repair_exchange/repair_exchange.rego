# METADATA
# title: Repair exchange of items
# description: |
#   AECA 21(l) lets an item sold earlier be exchanged for repair against one of the
#   same type, which must be in stock and no end item.
package rules.fms.repair_exchange

import data.lib.lines

rule := {
	"code": "fms.repair_exchange",
	"effect": "info",
	"title": "Repair exchange of items",
	"citation": "22 USC 2761(l) [AECA 21(l)]",
	"phases": ["transfer"],
	"programs": ["fms"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "kind"],
}

found contains {
	"lines": _numbers,
	"message": "A repair exchange gives back an item sold earlier, no end item, against one of the same type from stock only.",
	"values": {},
} if {
	input.request.kind == "repair_exchange"
	count(_numbers) > 0
}

_numbers := lines.of_program("fms")
