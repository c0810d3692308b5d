# METADATA
# title: The country bears a fair share
# description: |
#   FAA 482(c): the country that gets the help should bear a fair share of what the
#   program costs, which may be in kind.
package rules.incle.cost_share

import data.lib.incle

rule := {
	"code": "incle.cost_share",
	"effect": "info",
	"title": "The country bears a fair share",
	"citation": "22 USC 2291a(c) [FAA 482(c)]",
	"phases": ["export"],
	"programs": ["incle"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program"],
}

found contains {
	"lines": incle.numbers,
	"message": "The country should bear a fair share of the cost of the program, in money or in kind.",
	"values": {},
} if {
	input.present.program.incle == true
	input.request.phase == "export"
	count(incle.numbers) > 0
}
