# METADATA
# title: More than six members assigned under FAA 515
# description: |
#   FAA 515(c): more than six members assigned to a country under section 515 need its
#   name in the section (table team_515_named) or a report to Congress 30 days before.
#   That the year's number is justified to Congress is said here too; ledger team_515c
#   counts it. An organization is no country that is named. Without the list of flags
#   nobody is assigned under 515.
package rules.teams.size_515

import data.lib.kleene
import data.lib.ledgers
import data.lib.parties
import data.lib.tables
import data.lib.training

rule := {
	"code": "teams.size_515",
	"effect": "congressional_notification",
	"title": "More than six members assigned under FAA 515",
	"citation": "22 USC 2321i(c) [FAA 515(c)]",
	"phases": ["export"],
	"programs": ["teams"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["clocks", "limits", "team_515_named"],
	"reads": [
		"decision_date",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"team.flags",
		"team.members",
	],
}

found contains {"lines": training.team_lines, "message": message, "values": values} if {
	input.present.program.teams == true
	input.request.phase == "export"
	_condition == true
	values := {"members": _assigned + input.request.team.members, "limit": _limit}
	message := sprintf(
		"%d members are assigned under FAA 515, more than %d: report it to Congress, and justify the number for the fiscal year.",
		[values.members, values.limit],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.teams == true
	input.request.phase == "export"
	is_set(_condition)
}

posts contains {
	"ledger": "team_515c",
	"country": parties.recipient_code,
	"amount": input.request.team.members,
	"limit": _limit,
	"levels": [(_limit - input.request.team.members) + 1],
} if {
	input.present.program.teams == true
	input.request.phase == "export"
	training.team_flag("assigned_515") == true
	parties.recipient_code != ""
}

_condition := kleene.all_of([
	training.team_flag("assigned_515"),
	_above,
	kleene.negate(parties.recipient_listed("team_515_named")),
])

# Those who are there already count with those who come.
_above := (_assigned + input.request.team.members) > _limit if {
	input.request.team.members
} else := {"team.members"}

_assigned := ledgers.position_in_country("team_515c")

# A missing row allows nobody, so that it lets no team pass.
default _limit := 0

_limit := tables.limit("team_515_members")
