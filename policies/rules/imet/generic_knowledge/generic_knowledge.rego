# METADATA
# title: General professional education
# description: |
#   SAMM C10.3.3 bars passing on what was taught about articles and services of the United
#   States. Law, leadership or the management of resources are not that. It is a reading,
#   so it is noted and decides nothing; kind.training_reuse refers the rest.
package rules.imet.generic_knowledge

import data.lib.kleene
import data.lib.lines
import data.lib.training

rule := {
	"code": "imet.generic_knowledge",
	"effect": "info",
	"title": "General professional education",
	"citation": "Reading of SAMM C10.3.3, AECA 3 and FAA 505",
	"phases": ["transfer"],
	"programs": ["imet", "fms", "teams"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "kind", "training.flags"],
}

found contains {
	"lines": _numbers,
	"message": "General education is not training related to an article: passing it on needs no consent under AECA 3 or FAA 505, by our reading.",
	"values": {},
} if {
	input.request.kind == "training_reuse"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.kind == "training_reuse"
	is_set(_condition)
}

_condition := kleene.all_of([count(_numbers) > 0, kleene.negate(training.flag("article_related"))])

_numbers := [line.number | some line in lines.live; line.program in {"fms", "imet", "teams"}]
