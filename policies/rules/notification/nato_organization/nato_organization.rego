# METADATA
# title: NATO or a NATO agency receives
# description: |
#   NATO as an organization never has the higher levels of 22 USC 2753(d)(5). Its wait
#   is named only for government origin ((d)(2)(B)), not for dcs origin
#   ((d)(3)(A)(i)); counsel is asked about the latter.
package rules.notification.nato_organization

import data.lib.countries
import data.lib.lines
import data.lib.parties

rule := {
	"code": "notification.nato_organization",
	"effect": "info",
	"title": "NATO or a NATO agency receives",
	"citation": "22 USC 2753(d)(2)(B), (d)(3)(A)(i), (d)(5)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["nato_organizations"],
	"reads": ["parties[].organization", "parties[].roles"],
}

found contains {
	"lines": [],
	"message": sprintf(_text[input.request.phase], [_organization]),
	"values": {"organization": _organization},
} if {
	input.version == 1
	_organization in countries.nato_organizations
	count(lines.live) > 0
}

_organization := parties.recipient.party.organization

_text := {
	"export": "The recipient %s is NATO or an agency of it: the standard levels bind, with the wait of 15 days.",
	"transfer": "The recipient %s is NATO or an agency of it: the standard levels bind; the wait is 15 days for government origin and, read literally, 30 for dcs origin (counsel confirms).",
}
