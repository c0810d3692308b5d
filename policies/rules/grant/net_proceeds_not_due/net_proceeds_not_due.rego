# METADATA
# title: "Bought items: seller keeps the money"
# description: |
#   22 USC 2314(f) speaks of grants. What was bought with national money, by FMS or as
#   excess equipment under AECA 21, is sold for the seller's own account. Consent is
#   needed all the same.
package rules.grant.net_proceeds_not_due

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "grant.net_proceeds_not_due",
	"effect": "info",
	"title": "Bought items: seller keeps the money",
	"citation": "22 USC 2314(f) [FAA 505(f)]",
	"phases": ["transfer"],
	"programs": ["fms", "eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].authority", "items[].funding", "items[].program", "kind"],
}

found contains {
	"lines": numbers,
	"message": "The holder bought these items with national money: net proceeds are not due to the United States. Consent is still needed.",
	"values": {},
} if {
	input.request.kind == "sale"
	numbers := [number | some number, value in _condition; value == true]
	count(numbers) > 0
}

found contains {"unknown": fields} if {
	input.request.kind == "sale"
	fields := {field | some value in _condition; is_set(value); some field in value}
	count(fields) > 0
}

_condition[line.number] := kleene.all_of([
	object.get(line.item, "funding", "national") == "national",
	_bought(line),
]) if {
	some line in lines.live
}

_bought(line) := kleene.equals(line.item, "authority", line.at, "aeca_21") if {
	line.program == "eda"
} else := {sprintf("%s.program", [line.at])} if {
	line.program == ""
} else := line.program == "fms"
