# METADATA
# title: Disposal, scrap or destruction
# description: |
#   Leaving service is a change of end use. Whoever buys the scrap counts as a
#   private recipient, unless all of it was demilitarized before.
package rules.kind.disposal

import data.lib.lines

rule := {
	"code": "kind.disposal",
	"effect": "refer",
	"title": "Disposal, scrap or destruction",
	"citation": "SAMM C8.8; 22 USC 2314(a)(4) [FAA 505(a)(4)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["disposal.method", "kind"],
}

found contains {"lines": [], "message": message, "values": {"method": _method}} if {
	input.request.kind == "disposal"
	count(lines.live) > 0
	message := sprintf("Disposal (%s) ends a use: the item is demilitarized by DoD rules or as State directs, and the SCO attends for enhanced or classified items.", [_method])
}

_method := object.get(input.request, ["disposal", "method"], "method not given")
