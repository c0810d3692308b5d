# METADATA
# title: Return of U.S. military firearms for sale
# description: |
#   AECA 38(b)(1) keeps military firearms and ammunition that the Government
#   furnished abroad from coming back to be sold. Open are only curios with a
#   certificate of the foreign government, and the forces and police; the
#   certificate makes the finding a referral. A return counts as one for sale when
#   it is a sale, when the purpose is resale, or when a private party takes what
#   is returned or disposed of.
package rules.eligibility.firearms_return

import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "eligibility.firearms_return",
	"effect": "deny",
	"title": "Return of U.S. military firearms for sale",
	"citation": "22 USC 2778(b)(1) [AECA 38(b)(1)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": {"list": "documents", "kind": "firearms_return_certificate"},
	"due_at_release": [],
	"tables": [],
	"reads": [
		"end_use.purpose",
		"items[].flags",
		"items[].program",
		"kind",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
	],
}

found contains _finding if {
	input.present.flag.firearm == true
}

found contains _finding if {
	input.present.flag.ammunition == true
}

found contains {"unknown": _lacking} if {
	input.present.flag.firearm == true
	count(_lacking) > 0
}

found contains {"unknown": _lacking} if {
	input.present.flag.ammunition == true
	count(_lacking) > 0
}

found contains {"unknown": _lacking} if {
	input.present.flag.unknown == true
	count(_lacking) > 0
}

_finding := {
	"lines": numbers,
	"message": "U.S. military firearms or ammunition come back for sale: add document firearms_return_certificate.",
	"values": {"kind": input.request.kind},
} if {
	numbers := [line.number | some line in lines.live; _condition(line) == true]
	count(numbers) > 0
}

_lacking := kleene.lacking([_condition(line) | some line in lines.live])

_condition(line) := kleene.all_of([
	line.government,
	kleene.any_of([lines.flag(line, "firearm"), lines.flag(line, "ammunition")]),
	parties.country_in(parties.recipient, {"USA"}),
	_for_sale,
])

_for_sale := kleene.any_of([
	input.request.kind == "sale",
	kleene.equals(
		object.get(input.request, "end_use", {}),
		"purpose",
		"end_use",
		"commercial_resale",
	),
	kleene.all_of([
		input.request.kind in {"return_to_us", "disposal"},
		parties.recipient_private,
	]),
])
