# METADATA
# title: Configuration not released to recipient
# description: |
#   A version of an item counts as released to a recipient only where a row says so.
#   Reviewers often agree to a lesser version.
package rules.techsec.configuration

import data.lib.lines
import data.lib.parties
import data.lib.tables

rule := {
	"code": "techsec.configuration",
	"effect": "refer",
	"title": "Configuration not released to recipient",
	"citation": "State TPT practice; release practice of the military departments",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "owning MILDEP office",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["release_baseline"],
	"reads": ["items[].configuration", "parties[].country", "parties[].organization"],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.request.phase == "transfer"
	some configuration in _stated
	_released(configuration) == false
	numbers := [line.number | some line in lines.live; line.item.configuration == configuration]
	values := {"configuration": configuration, "recipient": parties.code(parties.recipient)}
	message := sprintf("No release of configuration %s to %s is recorded (table release_baseline).", [
		values.configuration,
		values.recipient,
	])
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	some configuration in _stated
	fields := _released(configuration)
	is_set(fields)
}

_stated := {line.item.configuration | some line in lines.live}

_released(configuration) := parties.country_in(parties.recipient, {row.country |
	some row in tables.in_force("release_baseline")
	row.configuration == configuration
})
