# METADATA
# title: Exempt between Australia, United Kingdom and U.S.
# description: |
#   Licensed items pass without approval between and within Australia, the United Kingdom
#   and the United States, where every party may take part, the technology is not
#   excluded, nothing significant is made abroad, the contract is below the levels of
#   123.15 and the control statement is on file. The text says that the value does not
#   exceed the levels; at equality 123.15 itself bites, so it is no longer exempt. Places
#   of use and rights to pass on must lie within too. While table excluded_technology is
#   empty, the flag alone says what is excluded. Form DSP-83 is not needed.
package rules.dcs.exempt_aukus

import data.lib.aukus
import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.parties
import data.lib.sums
import data.lib.tables
import data.lib.usml

rule := {
	"code": "dcs.exempt_aukus",
	"effect": "info",
	"title": "Exempt between Australia, United Kingdom and U.S.",
	"citation": "22 CFR 126.7(b)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["aukus_authorized_users", "country_sets", "excluded_technology", "thresholds"],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"end_use.country",
		"items[].flags",
		"items[].mde",
		"items[].program",
		"items[].type",
		"items[].usml",
		"items[].values.contract_price_usd",
		"linked_actions[].flags",
		"parties[].country",
		"parties[].credentials",
		"parties[].name",
		"parties[].organization",
		"reexport_countries",
	],
}

found contains {"lines": _numbers, "message": _message, "values": {"contract_price_usd": _sums.total.known_usd}} if {
	input.present.program.dcs == true
	input.request.phase == "transfer"
	_request != false
	count(_numbers) > 0
}

found contains {"unknown": fields} if {
	input.present.program.dcs == true
	input.request.phase == "transfer"
	_request != false
	fields := kleene.lacking(_condition)
	count(fields) > 0
}

_message := "Exempt by 22 CFR 126.7 between authorized users in Australia, the United Kingdom and the United States; no DSP-83."

_numbers := kleene.holding(_condition)

_condition := {line.number: kleene.all_of([_request, _eligible(line)]) | some line in _licensed}

_licensed := [line | some line in lines.all; line.program == "dcs"]

# The parties first, since they rule out most requests, and the sums cost most.
_request := false if {
	_outside
} else := false if {
	_users == false
} else := kleene.all_of([
	_users,
	_below("mde"),
	_below("total"),
	_below("firearms"),
	papers.on_file({"control_statement"}),
])

_users := kleene.all_of([fits |
	some entry in parties.all
	fits := kleene.all_of([aukus.within(entry), aukus.may_take_part(entry)])
])

default _outside := false

_outside if {
	used := input.request.end_use.country
	not used in aukus.members
}

_outside if {
	some country in input.request.reexport_countries
	not country in aukus.members
}

_outside if {
	some action in input.request.linked_actions
	"manufactures_sme_abroad" in action.flags
}

_eligible(line) := kleene.all_of([
	kleene.negate(lines.flag(line, "excluded_technology")),
	kleene.negate(_listed(line)),
	kleene.negate(lines.flag(line, "manufactures_sme")),
])

_excluded := {row.entry | some row in tables.in_force("excluded_technology")}

_listed(line) := false if {
	count(_excluded) == 0
} else := usml.under(line, _excluded)

_below(item_class) := kleene.negate(sums.reaches(_sums[item_class], _level(item_class)))

# A missing row exempts nothing.
default _level(_) := 0

_level(item_class) := tables.threshold("itar_126_7", "all", item_class)

_sums := {
	"total": sums.amount([{"line": line, "counts": true} | some line in _licensed], "contract_price_usd"),
	"mde": sums.amount([{"line": line, "counts": line.mde} | some line in _licensed], "contract_price_usd"),
	"firearms": sums.amount([{"line": line, "counts": usml.firearm(line)} | some line in _licensed], "contract_price_usd"),
}
