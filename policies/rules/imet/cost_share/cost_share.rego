# METADATA
# title: IMET recipient pays added cost only
# description: |
#   AECA 21(a)(1)(C): a country that has IMET in the year (table imet_allocations) and
#   buys training pays the added cost only. It buys with its own money or with FMF; money
#   that a line does not name is its own.
package rules.imet.cost_share

import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "imet.cost_share",
	"effect": "info",
	"title": "IMET recipient pays added cost only",
	"citation": "22 USC 2347(b) [FAA 541(b)]; 22 USC 2761(a)(1)(C) [AECA 21(a)(1)(C)]",
	"phases": ["export"],
	"programs": ["fms"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["imet_allocations"],
	"reads": [
		"decision_date",
		"items[].funding",
		"items[].program",
		"items[].type",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {
	"lines": _bought,
	"message": "The buyer has an IMET allocation in the fiscal year: training that it buys with cash or FMF is priced at the added cost only.",
	"values": {"country": parties.recipient.party.country},
} if {
	input.present.item_type.training == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.item_type.training == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	count(_bought) > 0,
	parties.recipient_listed("imet_allocations"),
])

_bought := [line.number |
	some line in lines.live
	line.program == "fms"
	line.item.type == "training"
	object.get(line.item, "funding", "national") in {"fmf_grant", "fmf_loan", "national"}
]
