# METADATA
# title: Training and services count
# description: |
#   22 USC 2753(d)(1): related training and other defense services count toward the
#   total level with the articles.
package rules.notification.training_counts

import data.lib.kleene
import data.lib.lines
import data.lib.section3d

rule := {
	"code": "notification.training_counts",
	"effect": "info",
	"title": "Training and services count",
	"citation": "22 USC 2753(d)(1)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].type", "items[].values.acquisition_cost_usd", "kind"],
}

found contains {
	"lines": _numbers,
	"message": "Training and services count toward the total level of AECA 3(d), by original acquisition cost.",
	"values": {"acquisition_cost_usd": _known},
} if {
	input.request.phase == "transfer"
	count(_numbers) > 0
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	fields := {field | some value in _counts; is_set(value); some field in value}
	count(fields) > 0
}

_numbers := [number | some number, value in _counts; value == true]

_known := sum([cost |
	some line in lines.live
	_counts[line.number] == true
	cost := object.get(line.item, ["values", "acquisition_cost_usd"], 0)
])

# Whether a line of training or service is part of the transfer.
_counts[line.number] := kleene.all_of([section3d.not_a_transfer_kind == false, line.consent]) if {
	some line in lines.live
	line.item.type in {"service", "training"}
}
