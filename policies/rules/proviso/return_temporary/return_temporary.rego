# METADATA
# title: Return by a date
# description: |
#   A temporary transfer ends. Its consent says when, and what comes back.
package rules.proviso.return_temporary

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "proviso.return_temporary",
	"effect": "proviso",
	"title": "Return by a date",
	"citation": "State TPT practice",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["period.end", "permanence"],
}

found contains {"lines": [], "message": message, "values": {"return_by": _return_by}} if {
	input.request.phase == "transfer"
	_condition == true
	message := sprintf("If consent is given: the item returns by %s, with all scrap, and is not lent on.", [_return_by])
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	count(lines.live) > 0,
	kleene.equals(input.request, "permanence", "", "temporary"),
])

_return_by := object.get(input.request, ["period", "end"], "a day to be set (period.end is not given)")
