# METADATA
# title: Drug-work aircraft the holder may not give away
# description: |
#   FAA 484(a): title to aircraft that chapter 8 furnished stays with the United States,
#   unless an exception was notified. The holder can't sell, give, dispose of or display
#   them; INL takes them back or gives them other work. The duty is as old as the
#   section (table limits); a line without a day of delivery may fall under it.
package rules.incle.aircraft_no_title

import data.lib.kleene
import data.lib.lines
import data.lib.tables

rule := {
	"code": "incle.aircraft_no_title",
	"effect": "deny",
	"title": "Drug-work aircraft the holder may not give away",
	"citation": "22 USC 2291c(a) [FAA 484(a)]",
	"phases": ["transfer"],
	"programs": ["incle"],
	"refer_to": "State INL",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": ["items[].delivered_on", "items[].flags", "items[].program", "kind"],
}

found contains finding if {
	input.present.kind.sale == true
	some finding in _findings
}

found contains finding if {
	input.present.kind.grant == true
	some finding in _findings
}

found contains finding if {
	input.present.kind.disposal == true
	some finding in _findings
}

found contains finding if {
	input.present.kind.display == true
	some finding in _findings
}

_findings contains {
	"lines": numbers,
	"message": "The United States keeps title to these aircraft: ask State INL to take them back or to give them other work.",
	"values": {"kind": input.request.kind},
} if {
	numbers := kleene.holding(_kept)
	count(numbers) > 0
}

_findings contains {"unknown": fields} if {
	fields := kleene.lacking([value | some value in _kept])
	count(fields) > 0
}

_kept := {line.number: kleene.all_of([lines.flag(line, "aircraft"), _under_section(line)]) |
	some line in lines.live
	line.program == "incle"
}

_under_section(line) := line.item.delivered_on >= tables.limit_day("incle_no_title_from") if {
	line.item.delivered_on
} else := {sprintf("%s.delivered_on", [line.at])}
