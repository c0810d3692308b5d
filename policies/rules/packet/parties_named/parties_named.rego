# METADATA
# title: Who holds, receives and uses the items
# description: |
#   The questionnaire asks for the requesting government, the recipient and the end
#   user down to the unit or the site, so that each can be screened and visited.
package rules.packet.parties_named

import data.lib.lines
import data.lib.parties

rule := {
	"code": "packet.parties_named",
	"effect": "missing_document",
	"title": "Who holds, receives and uses the items",
	"citation": "State questionnaire Q1, Q5",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].program",
		"parties[].name",
		"parties[].roles",
		"parties[].site",
		"parties[].unit",
	],
}

found contains {"lines": [], "message": message, "values": {"fields": _lacking}} if {
	input.request.phase == "transfer"
	lines.any_consent_or_unknown == true
	count(_lacking) > 0
	message := sprintf("The holder, the recipient or the end user is not named in full: give %s.", [concat(", ", _lacking)])
}

_roles := {"holder", "recipient", "end_user"}

_lacking contains sprintf("a party with role %s", [role]) if {
	some role in _roles
	count(parties.having(role)) == 0
}

_lacking contains sprintf("%s.name", [entry.at]) if {
	some role in _roles
	some entry in parties.having(role)
	not entry.party.name
}

_lacking contains sprintf("%s.unit or site", [entry.at]) if {
	some entry in parties.having("end_user")
	not entry.party.unit
	not entry.party.site
}
