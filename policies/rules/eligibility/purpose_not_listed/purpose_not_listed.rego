# METADATA
# title: End use outside the lawful purposes
# description: |
#   Defense articles serve internal security, legitimate self-defense, hindering
#   weapons of mass destruction, arrangements and measures under the UN Charter, and
#   civic action. To trade with them or to attack with them is plainly neither.
#   Display, research, training aids, maintenance and disposal are changes of use
#   and are judged as such.
package rules.eligibility.purpose_not_listed

import data.lib.lines

rule := {
	"code": "eligibility.purpose_not_listed",
	"effect": "deny",
	"title": "End use outside the lawful purposes",
	"citation": "22 USC 2754 [AECA 4]; 22 USC 2302 [FAA 502]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["end_use.purpose", "items[].program"],
}

found contains finding if {
	input.request.end_use.purpose == "commercial_resale"
	some finding in _finding
}

found contains finding if {
	input.request.end_use.purpose == "aggression"
	some finding in _finding
}

_finding contains {"lines": [], "message": message, "values": {"purpose": purpose}} if {
	lines.any_usml_or_unknown
	purpose := input.request.end_use.purpose
	message := sprintf("The stated purpose %s is none of the lawful purposes of AECA 4 and FAA 502.", [purpose])
}
