# METADATA
# title: Acquisition cost and delivery
# description: |
#   Original acquisition cost is the measure of AECA 3(d). The day of delivery
#   decides whether net proceeds of a grant can be waived (FAA 505(f)).
package rules.packet.acquisition_value_date

import data.lib.lines

rule := {
	"code": "packet.acquisition_value_date",
	"effect": "missing_document",
	"title": "Acquisition cost and delivery",
	"citation": "22 USC 2753(d); 22 USC 2314(f)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].delivered_on",
		"items[].program",
		"items[].values.acquisition_cost_usd",
	],
}

found contains {"lines": numbers, "message": message, "values": {"field": field}} if {
	input.request.phase == "transfer"
	some field in ["values.acquisition_cost_usd", "delivered_on"]
	numbers := [line.number |
		some line in lines.live
		line.government_or_unknown
		object.get(line.item, split(field, "."), null) == null
	]
	count(numbers) > 0
	message := sprintf("Give %s of each line (field items[].%s).", [_words[field], field])
}

_words := {
	"values.acquisition_cost_usd": "the original acquisition cost",
	"delivered_on": "the day of delivery to the first recipient",
}
