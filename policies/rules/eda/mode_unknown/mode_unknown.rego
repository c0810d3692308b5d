# METADATA
# title: Grant or sale not stated
# description: |
#   Excess defense articles are given under FAA 516 or sold under AECA 21. What was
#   given carries the terms of FAA 505, what was sold those of AECA 3, so an article
#   of neither kind cannot be judged.
package rules.eda.mode_unknown

import data.lib.lines

rule := {
	"code": "eda.mode_unknown",
	"effect": "missing_document",
	"title": "Grant or sale not stated",
	"citation": "22 USC 2321j [FAA 516]; 22 USC 2761 [AECA 21]",
	"phases": ["export", "transfer"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].authority", "items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "Say whether each excess article was given (faa_516) or sold (aeca_21) (field items[].authority).",
	"values": {},
} if {
	input.present.program.eda == true
	count(_numbers) > 0
}

_numbers := [line.number |
	some line in lines.live
	line.program == "eda"
	not object.get(line.item, "authority", "") in {"faa_516", "aeca_21"}
]
