# METADATA
# title: New procurement in a drawdown
# description: |
#   A drawdown gives what the agencies hold and the services that they have: no new
#   procurement, and no new money on contracts (SAMM C11.2). A line without a source
#   may be either.
package rules.drawdown.new_procurement

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "drawdown.new_procurement",
	"effect": "deny",
	"title": "New procurement in a drawdown",
	"citation": "SAMM C11.2; 22 USC 2318 [FAA 506]",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].source"],
}

found contains {
	"lines": _numbers,
	"message": "A drawdown takes from stock and from services at hand: take newly procured lines off it, or furnish them otherwise.",
	"values": {},
} if {
	input.present.program.drawdown == true
	input.request.phase == "export"
	count(_numbers) > 0
}

found contains {"unknown": fields} if {
	input.present.program.drawdown == true
	input.request.phase == "export"
	fields := kleene.lacking([value | some value in _procured])
	count(fields) > 0
}

_numbers := kleene.holding(_procured)

_procured := {line.number: kleene.equals(line.item, "source", line.at, "new_procurement") |
	some line in lines.live
	line.program == "drawdown"
}
