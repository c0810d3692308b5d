# METADATA
# title: Foreign-made item without U.S. content
# description: |
#   The AECA speaks of what the United States furnished, and the ITAR follow U.S.
#   content into foreign articles. An item made abroad without any is outside both.
package rules.routing.exempt_foreign_origin

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "routing.exempt_foreign_origin",
	"effect": "info",
	"title": "Foreign-made item without U.S. content",
	"citation": "22 USC 2753(a); 22 CFR 120.11",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].eccn", "items[].flags", "items[].measures.us_content_bp", "items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "Made abroad without U.S. content: no U.S. consent reaches it. The maker's government may still have to agree.",
	"values": {},
} if {
	input.present.program.foreign == true
	input.request.phase == "transfer"
	count(_numbers) > 0
}

# A line without a program may be a foreign one.
found contains {"unknown": _unknown} if {
	input.request.phase == "transfer"
	count(_unknown) > 0
}

_condition[line.number] := kleene.all_of([
	kleene.equals(line.item, "program", line.at, "foreign"),
	kleene.negate(lines.flag(line, "contains_usml")),
	object.get(line.item, "eccn", "") == "",
	object.get(line.item, ["measures", "us_content_bp"], 0) == 0,
]) if {
	some line in lines.all
	line.program in {"foreign", ""}
}

_numbers := [line.number | some line in lines.all; _condition[line.number] == true]

_unknown := {field |
	some condition in _condition
	some field in condition
}
