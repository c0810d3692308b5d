# METADATA
# title: Money of a third party
# description: |
#   Somebody else pays for the case. It must not come from a prohibited source, and it
#   stalls the case until DSCA has looked (SAMM C9.7.1).
package rules.fms.third_party_funds

import data.lib.lines

rule := {
	"code": "fms.third_party_funds",
	"effect": "refer",
	"title": "Money of a third party",
	"citation": "SAMM C9.7.1",
	"phases": ["export"],
	"programs": ["fms", "fmcs", "eda", "lease"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["funding[].source", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.money.third_party == true
	count(lines.live) > 0
	_put
	message := "A third party pays: DSCA looks at where the money comes from before the case goes on."
}

default _put := false

_put if {
	some money in input.request.funding
	money.source == "third_party"
}

_numbers := [line.number | some line in lines.live; line.program in {"eda", "fmcs", "fms", "lease"}]
