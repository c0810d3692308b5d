# METADATA
# title: Missile Category I
# description: |
#   Category I holds complete systems and major subsystems of a range of 300 km with
#   a payload of 500 kg, or more, and the facilities and technology to make them.
#   The marking decides; range and payload are shown beside it. Unmanned aircraft
#   follow a policy of their own by date.
package rules.techsec.mtcr_category_i

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "techsec.mtcr_category_i",
	"effect": "refer",
	"title": "Missile Category I",
	"citation": "MTCR Guidelines; 22 USC 2797 et seq. [AECA 71 to 74]; 22 CFR 120.23(d)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State ISN",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].measures.payload_kg",
		"items[].measures.range_km",
		"items[].mtcr",
		"items[].program",
		"items[].type",
	],
}

found contains {"lines": numbers, "message": message, "values": {"measures": measures}} if {
	input.version == 1
	numbers := kleene.holding(_condition)
	count(numbers) > 0
	measures := [{
		"line": line.number,
		"range_km": object.get(line.item, ["measures", "range_km"], "not given"),
		"payload_kg": object.get(line.item, ["measures", "payload_kg"], "not given"),
	} |
		some line in lines.live
		line.number in numbers
	]
	message := "Missile Category I: denial is strongly presumed, and a production facility is denied; State ISN reviews."
}

found contains {"unknown": fields} if {
	input.version == 1
	fields := kleene.lacking(_asked)
	count(fields) > 0
}

# What is stated counts on every line; what is not is asked of no item of the EAR.
_asked := [_condition[line.number] | some line in lines.usml_or_unknown]

_condition := {line.number: kleene.same(line.mtcr, "category_i") | some line in lines.live}
