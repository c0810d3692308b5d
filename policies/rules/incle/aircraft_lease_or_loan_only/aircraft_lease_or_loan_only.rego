# METADATA
# title: Drug-work aircraft given with title
# description: |
#   FAA 484(a): aircraft under chapter 8, and aircraft furnished mainly for drug work
#   under other law, are leased or lent. A finding of national interest that Congress
#   has, or the law on forfeited property, makes it a referral (document
#   faa_484_finding). A line without flags may be an aircraft, one without tenure may
#   carry title.
package rules.incle.aircraft_lease_or_loan_only

import data.lib.incle
import data.lib.kleene
import data.lib.lines

rule := {
	"code": "incle.aircraft_lease_or_loan_only",
	"effect": "deny",
	"title": "Drug-work aircraft given with title",
	"citation": "22 USC 2291c(a) [FAA 484(a)]",
	"phases": ["export"],
	"programs": ["incle", "lease", "drawdown", "eda", "map"],
	"refer_to": "",
	"lifted_by": {"list": "documents", "kind": "faa_484_finding"},
	"due_at_release": [],
	"tables": [],
	"reads": ["end_use.purpose", "items[].flags", "items[].program", "items[].tenure"],
}

found contains _finding if {
	input.present.flag.aircraft == true
}

found contains {"unknown": _lacking} if {
	input.present.flag.aircraft == true
	count(_lacking) > 0
}

found contains {"unknown": _lacking} if {
	input.present.flag.unknown == true
	count(_lacking) > 0
}

_finding := {
	"lines": numbers,
	"message": "Aircraft for drug work would pass with title: lease or lend them, or add document faa_484_finding.",
	"values": {},
} if {
	numbers := kleene.holding(_titled)
	count(numbers) > 0
}

_lacking := kleene.lacking([value | some value in _titled])

_titled := {line.number: value |
	input.request.phase == "export"
	some line in lines.live
	line.program in {"drawdown", "eda", "incle", "lease", "map"}
	value := kleene.all_of([
		lines.flag(line, "aircraft"),
		kleene.equals(line.item, "tenure", line.at, "title"),
		incle.counternarcotics(line),
	])
}
