# METADATA
# title: Spares donor or range target
# description: |
#   An excess, grant or drawdown item that is stripped for spares or shot at on a range
#   is no longer used for what it was given for: a change of end use, or a disposal.
#   State consents to either beforehand, under AECA 3 or FAA 505.
package rules.eda.cannibalization_or_target

import data.lib.lines

rule := {
	"code": "eda.cannibalization_or_target",
	"effect": "refer",
	"title": "Spares donor or range target",
	"citation": "22 USC 2753(a)(2) [AECA 3]; 22 USC 2314(a)(1)(C), (a)(4) [FAA 505]",
	"phases": ["transfer"],
	"programs": ["eda", "map", "drawdown"],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["disposal.method", "items[].program", "kind"],
}

found contains finding if {
	input.request.disposal.method == "cannibalize"
	some finding in _findings("stripped for spares")
}

found contains finding if {
	input.request.disposal.method == "target"
	some finding in _findings("used as a target")
}

_findings(what) := {{"lines": numbers, "message": message, "values": {"kind": input.request.kind, "method": input.request.disposal.method}} |
	input.request.phase == "transfer"
	numbers := [line.number | some line in lines.live; line.program in {"eda", "map", "drawdown"}]
	count(numbers) > 0
	message := sprintf(
		"Items of excess, grant or drawdown origin are to be %s (kind %s): a change of end use or a disposal, to which State consents first.",
		[what, input.request.kind],
	)
}
