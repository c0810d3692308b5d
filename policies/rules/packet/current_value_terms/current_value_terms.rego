# METADATA
# title: Value today and price
# description: |
#   Net proceeds of a grant go to the United States (22 USC 2314(f)), and reviewers
#   compare the price with the value. A gift or a loan says so by its kind.
package rules.packet.current_value_terms

import data.lib.lines

rule := {
	"code": "packet.current_value_terms",
	"effect": "missing_document",
	"title": "Value today and price",
	"citation": "22 USC 2314(f); State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].values.current_usd", "kind", "sale_price_usd"],
}

found contains {
	"lines": _numbers,
	"message": "Give the value today of each line (field items[].values.current_usd).",
	"values": {},
} if {
	input.request.phase == "transfer"
	lines.kind_moves
	count(_numbers) > 0
}

found contains {
	"lines": [],
	"message": "A sale has a price: give what the holder receives, 0 where it is nothing (field sale_price_usd).",
	"values": {},
} if {
	input.request.kind == "sale"
	lines.any_usml_or_unknown
	object.get(input.request, "sale_price_usd", null) == null
}

_numbers := [line.number |
	some line in lines.live
	line.government_or_unknown
	object.get(line.item, ["values", "current_usd"], null) == null
]
