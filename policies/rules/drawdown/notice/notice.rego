# METADATA
# title: Prior notice of a drawdown
# description: |
#   FAA 652 and 506(b)(1): before any drawdown Congress is told in writing, and so
#   are the foreign affairs and appropriations committees of both houses. How long
#   before depends on the purpose (table clocks): 15 days for narcotics and
#   antiterrorism, for the others no fixed number. The rule asks for the notice;
#   notification.wait_not_elapsed says whether it was sent and, where the purpose is
#   absent, that the wait is open.
package rules.drawdown.notice

import data.lib.lines

rule := {
	"code": "drawdown.notice",
	"effect": "congressional_notification",
	"title": "Prior notice of a drawdown",
	"citation": "22 USC 2411 [FAA 652]; 22 USC 2318(b)(1) [FAA 506(b)(1)]",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "State PM, H",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks"],
	"reads": ["items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "Every drawdown is notified in writing before: to HFAC, SFRC and both Committees on Appropriations (FAA 652, 506(b)(1)).",
	"values": {},
} if {
	input.present.program.drawdown == true
	input.request.phase == "export"
	count(_numbers) > 0
}

_numbers := lines.of_program("drawdown")
