# METADATA
# title: Acquisition cost missing
# description: |
#   22 USC 2753(d) tests a transfer by its original acquisition cost, neither
#   inflated nor depreciated; without it no level can be judged. The owning military
#   department confirms the amount.
package rules.notification.acquisition_cost_missing

import data.lib.lines
import data.lib.section3d

rule := {
	"code": "notification.acquisition_cost_missing",
	"effect": "missing_document",
	"title": "Acquisition cost missing",
	"citation": "22 USC 2753(d)(1), (d)(3) [AECA 3(d)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].values.acquisition_cost_usd", "kind"],
}

found contains {
	"lines": _numbers,
	"message": "The original acquisition cost is missing: give the unadjusted cost as the owning military department confirms it (field items[].values.acquisition_cost_usd).",
	"values": {},
} if {
	input.request.phase == "transfer"
	lines.kind_moves
	count(_numbers) > 0
}

_numbers := [line.number |
	some line in section3d.concerned
	not section3d.has_cost(line)
]
