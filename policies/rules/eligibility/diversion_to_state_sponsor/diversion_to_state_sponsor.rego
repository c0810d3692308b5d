# METADATA
# title: Known diversion to a listed country
# description: |
#   Whoever has reason to know that an item will reach a listed country through a
#   recipient that is not listed may not furnish it, nor consent to its transfer.
package rules.eligibility.diversion_to_state_sponsor

import data.lib.lines
import data.lib.tables

rule := {
	"code": "eligibility.diversion_to_state_sponsor",
	"effect": "deny",
	"title": "Known diversion to a listed country",
	"citation": "22 USC 2780(b)(1)(C)-(D), (c) [AECA 40]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["state_sponsors_of_terrorism"],
	"reads": ["diversion_risk_countries", "items[].program"],
}

found contains {"lines": [], "message": message, "values": {"countries": _countries}} if {
	input.present.usml == true
	lines.any_usml_or_unknown
	count(_countries) > 0
	message := sprintf("There is reason to expect diversion to a country listed under AECA 40: %s.", [concat(", ", _countries)])
}

_countries := {country |
	some country in input.request.diversion_risk_countries
	country in tables.countries("state_sponsors_of_terrorism")
}
