# METADATA
# title: Transfer process under 2026 review
# description: |
#   The order asks for a review of how third-party transfers and enhanced monitoring
#   are handled. No text that carries it out was found, so offices, criteria and
#   rules stay data with days.
package rules.routing.transfer_review_2026

import data.lib.lines
import data.lib.tables

rule := {
	"code": "routing.transfer_review_2026",
	"effect": "info",
	"title": "Transfer process under 2026 review",
	"citation": "Executive Order of 6 February 2026",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["policy_switches"],
	"reads": ["decision_date"],
}

found contains {
	"lines": [],
	"message": "The order of 6 February 2026 has the transfer process under review: confirm offices and criteria before release.",
	"values": {"switch": "executive_order_2026_02_06"},
} if {
	input.request.phase == "transfer"
	tables.switch("executive_order_2026_02_06")
	count(lines.live) > 0
}
