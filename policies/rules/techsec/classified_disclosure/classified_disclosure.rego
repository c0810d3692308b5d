# METADATA
# title: "Classified content: disclosure decision"
# description: |
#   Classified military information goes abroad only under delegated authority for
#   that recipient and level, or by an exception of the National Disclosure Policy
#   Committee. The table of delegations holds a yes with its reference, never the
#   matrix itself. The policy's own text was not read for this rule.
package rules.techsec.classified_disclosure

import data.lib.kleene
import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "techsec.classified_disclosure",
	"effect": "refer",
	"title": "Classified content: disclosure decision",
	"citation": "NDP-1; DoDD 5230.11; SAMM C3",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "DASA DE&C, HQDA G-2, NDPC",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ndp_authority"],
	"reads": [
		"items[].classification",
		"items[].program",
		"parties[].country",
		"parties[].organization",
	],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.version == 1
	some level in {line.item.classification | some line in lines.live; _condition[line.number] == true}
	numbers := [line.number |
		some line in lines.live
		_condition[line.number] == true
		line.item.classification == level
	]
	values := {"level": level, "recipient": parties.code(parties.recipient)}
	message := sprintf(
		"No delegated authority to disclose %s to %s is recorded (table ndp_authority): an exception of the NDPC comes first.",
		[values.level, values.recipient],
	)
}

found contains {"unknown": fields} if {
	input.version == 1
	fields := kleene.lacking(_asked)
	count(fields) > 0
}

# What is stated counts on every line; what is not is asked of no item of the EAR.
_asked := [_condition[line.number] | some line in lines.usml_or_unknown]

_condition := {line.number: kleene.all_of([line.classified, _outside(line)]) | some line in lines.live}

_outside(line) := kleene.negate(parties.country_in(parties.recipient, {row.country |
	some row in tables.in_force("ndp_authority")
	row.level == line.item.classification
}))
