# METADATA
# title: "Unneeded grant item: return first"
# description: |
#   22 USC 2314(a)(4): a grant item that is no longer needed goes back to the United
#   States unless State consents to another disposition. The military department is
#   asked whether it needs the item.
package rules.grant.return_unneeded

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "grant.return_unneeded",
	"effect": "refer",
	"title": "Unneeded grant item: return first",
	"citation": "22 USC 2314(a)(4) [FAA 505(a)(4)]",
	"phases": ["transfer"],
	"programs": ["eda", "drawdown", "map", "incle"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].authority", "items[].program", "kind"],
}

found contains {
	"lines": numbers,
	"message": sprintf("A grant item is to be returned unless State consents to another disposition (here: %s): ask the military department for its need.", [input.request.kind]),
	"values": {"kind": input.request.kind},
} if {
	input.request.phase == "transfer"
	numbers := [number | some number, value in _condition; value == true]
	count(numbers) > 0
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	fields := {field | some value in _condition; is_set(value); some field in value}
	count(fields) > 0
}

_condition[line.number] := kleene.all_of([
	input.request.kind in {"sale", "grant", "disposal", "display"},
	line.program != "pko",
	line.grant,
]) if {
	some line in lines.live
}
