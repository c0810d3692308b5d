# METADATA
# title: Disposal, scrap or destruction
# description: |
#   Leaving service is a change of end use. DoD rules of demilitarization apply
#   unless State says otherwise. A scrap buyer is a private recipient unless
#   everything is demilitarized first.
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
	message := sprintf("Disposal (%s) follows DoD demilitarization rules unless State says otherwise; the SCO witnesses enhanced and classified items.", [_method])
}

_method := object.get(input.request, ["disposal", "method"], "method not given")
