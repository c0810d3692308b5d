# METADATA
# title: Construction equipment is no excess article
# description: |
#   The definition of excess defense articles leaves out construction equipment:
#   tractors, scrapers, loaders, graders, bulldozers, dump trucks, generators and
#   compressors. It needs another authority.
package rules.eda.construction_equipment

import data.lib.excess
import data.lib.kleene
import data.lib.lines

rule := {
	"code": "eda.construction_equipment",
	"effect": "deny",
	"title": "Construction equipment is no excess article",
	"citation": "22 USC 2403(g) [FAA 644(g)]",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].flags", "items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "Construction equipment is outside the definition of excess defense articles: take it out, or ask under another authority.",
	"values": {},
} if {
	input.present.flag.construction_equipment == true
	count(_numbers) > 0
}

found contains {"unknown": _lacking} if {
	input.present.flag.unknown == true
	count(_numbers) == 0
	count(_lacking) > 0
}

_flagged := {line.number: lines.flag(line, "construction_equipment") | some line in excess.articles}

_numbers := kleene.holding(_flagged)

_lacking := kleene.lacking([value | some value in _flagged])
